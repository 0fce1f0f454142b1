package io.apiconsole.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people find in the built-in catalogue: for each query, the operation that comes first. */
@QuarkusTest
class RelevanceTest {

    @Inject
    OperationSearch search;

    @BeforeEach
    void waitForTheIndex() {
        await().atMost(Duration.ofSeconds(30)).until(search::isReady);
    }

    @ParameterizedTest
    @CsvSource({
        // In the API's own words
        "list your domain names, GET /domain",
        "create a node pool, POST /cloud/project/{projectId}/kube/{kubeId}/nodepool",
        "/me/bill, GET /me/bill",
        "GET /vps/{serviceName}/snapshot, GET /vps/{serviceName}/snapshot",
        // In others, in any order
        "add dns record, POST /domain/zone/{zoneName}/record",
        "record dns new, POST /domain/zone/{zoneName}/record",
        "my invoices, GET /me/bill",
        "list k8s clusters, GET /cloud/project/{projectId}/kube",
        "virtual machine restart, POST /cloud/project/{projectId}/instance/{instanceId}/reboot",
        "credit card list, GET /me/payment/method",
        "answer a support ticket, POST /support/ticket/{ticketId}/message",
        // Verbs favour their method
        "get instance, GET /cloud/project/{projectId}/instance/{instanceId}",
        "change instance, PUT /cloud/project/{projectId}/instance/{instanceId}",
        "remove instance, DELETE /cloud/project/{projectId}/instance/{instanceId}",
        "edit subnet, PATCH /network/privateNetwork/{networkId}/subnet/{subnetId}",
        // Number
        "policies, GET /iam/policy",
        "delete policy, DELETE /iam/policy/{policyId}",
        // Together or apart
        "nodepool list, GET /cloud/project/{projectId}/kube/{kubeId}/nodepool",
        "node pools, GET /cloud/project/{projectId}/kube/{kubeId}/nodepool",
        "mailinglist, GET /email/domain/{domain}/mailingList",
        // Typing errors
        "lis of invoices, GET /me/bill",
        "reboot dedicatd server, POST /dedicated/server/{serviceName}/reboot",
        "kuberntes kubeconfig, POST /cloud/project/{projectId}/kube/{kubeId}/kubeconfig",
        "withdrawl, POST /order/cart/{cartId}/checkout",
        // Beginnings, of any word
        "rec dns, GET /domain/zone/{zoneName}/record",
        "del ssh key, DELETE /cloud/project/{projectId}/sshKey/{keyId}",
        // French
        "lister les factures, GET /me/bill",
        "redémarrer un serveur dédié, POST /dedicated/server/{serviceName}/reboot",
        "créer une instance, POST /cloud/project/{projectId}/instance",
        "supprimer un enregistrement DNS, DELETE /domain/zone/{zoneName}/record/{recordId}",
        "modifier le pare-feu, PUT /ip/{ip}/firewall/{ipOnFirewall}",
        "mes noms de domaine, GET /domain",
        "réseaux privés, GET /network/privateNetwork",
        "j'ai oublié mon mot de passe, POST /email/domain/{domain}/account/{accountName}/changePassword",
        "changer le mot de passe d'un compte email, POST /email/domain/{domain}/account/{accountName}/changePassword",
    })
    void the_operation_that_is_meant_comes_first(String query, String operation) {
        assertThat(ask(query)).first().isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "k, /kube",
        "kub, /kube",
        "kubec, /kubeconfig",
        "list of invo, /me/bill",
        "withdrawa, /checkout",
        "reboot dedic, /dedicated/server/{serviceName}/reboot"
    })
    void while_a_word_is_being_typed_its_beginning_is_enough(String query, String end) {
        assertThat(ask(query)).first().asString().contains(end);
    }

    @Test
    void deprecated_operations_come_after_those_that_replace_them() {
        assertThat(ask("private networks"))
                .containsSubsequence("GET /network/privateNetwork", "GET /cloud/project/{projectId}/network/private");
        assertThat(ask("payment methods")).containsSubsequence("GET /me/payment/method", "GET /me/paymentMean");
    }

    @Test
    void the_current_section_comes_first_when_asked_for() {
        assertThat(ask("list tasks", "current", "v1/vps")).first().isEqualTo("GET /vps/{serviceName}/task");
        assertThat(ask("list tasks", "current", "v1/domain")).first().asString().startsWith("GET /domain/");
    }

    @Test
    void the_current_section_comes_first_however_many_others_match() {
        assertThat(ask("", "state", "PRODUCTION", "size", "3", "current", "v2/iam"))
                .hasSize(3)
                .allSatisfy(operation -> assertThat(operation).contains(" /iam/"));
    }

    @Test
    void signs_alone_find_nothing_and_words_that_say_nothing_are_looked_for_where_there_are_no_others() {
        assertThat(ask("?!")).isEmpty();
        assertThat(total("of the")).isBetween(1, total("") - 1);
        assertThat(total("kubeconfig wit")).isLessThan(20);
    }

    @Test
    void what_only_the_filters_leave_nothing_of_is_not_asked_for_with_fewer_words() {
        String query = "regenerate kubeconfig admin certificate cluster";
        assertThat(ask(query)).first().asString().endsWith("/kubeconfig");
        assertThat(ask(query, "method", "DELETE")).isEmpty();
        assertThat(ask("kubeconfig xyzzyx plughq fnordj")).isNotEmpty();
    }

    @Test
    void of_other_ways_of_saying_it_only_whole_ones_are_marked_and_explain_a_hit() {
        JsonPath answer = given().queryParam("q", "dns")
                .queryParam("size", 50)
                .get("/api/search")
                .jsonPath();

        String hit = "hits.find { it.method == 'PUT' && it.path == '/dedicated/server/{serviceName}' }.matches";
        assertThat(answer.<String>getList(hit + ".field")).containsExactly("request");
        String zone = "hits.find { it.path == '/domain/zone' && it.method == 'GET' }.matches";
        assertThat(answer.<List<Integer>>getList(zone + "[0].ranges")).containsExactly(List.of(1, 12));
    }

    @Test
    void a_word_that_only_a_field_of_a_body_has_is_found_and_said_why() {
        JsonPath answer = given().queryParam("q", "waive withdrawal period")
                .get("/api/search")
                .jsonPath();

        assertThat(answer.getString("hits[0].path")).isEqualTo("/order/cart/{cartId}/checkout");
        assertThat(answer.getString("hits[0].matches[0].field")).isEqualTo("request");
        assertThat(answer.getString("hits[0].matches[0].text"))
                .startsWith("waiveWithdrawal: Whether to waive the 14-day");
        assertThat(answer.<List<Integer>>getList("hits[0].matches[0].ranges")).contains(List.of(0, 15));
    }

    private static int total(String query) {
        return given().queryParam("q", query).get("/api/search").jsonPath().getInt("total");
    }

    private static List<String> ask(String query, String... more) {
        var request = given().queryParam("q", query);
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam(more[i], more[i + 1]);
        }
        JsonPath answer =
                request.get("/api/search").then().statusCode(200).extract().jsonPath();
        List<String> operations = new ArrayList<>();
        for (int i = 0; i < answer.getList("hits").size(); i++) {
            operations.add(answer.getString("hits[" + i + "].method") + " " + answer.getString("hits[" + i + "].path"));
        }
        return operations;
    }
}
