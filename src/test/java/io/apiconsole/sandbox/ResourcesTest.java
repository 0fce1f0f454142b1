package io.apiconsole.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.apiconsole.testing.SandboxLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is created is listed, read, changed, deleted; what takes a while goes on by itself. */
@QuarkusTest
class ResourcesTest {

    private static final String V1 = "/sandbox/v1";
    private static final String V2 = "/sandbox/v2";

    private String token;

    @BeforeEach
    void logIn() {
        token = SandboxLogin.accessToken("all");
    }

    @Test
    void what_is_created_is_listed_read_changed_and_deleted() {
        String records = V1 + "/domain/zone/" + first(V1 + "/domain/zone") + "/record";
        Map<String, Object> record = Map.of("fieldType", "TXT", "subDomain", "lab", "target", "hello", "ttl", 60);

        int id = caller().body(record)
                .post(records)
                .then()
                .statusCode(200)
                .body("target", equalTo("hello"))
                .extract()
                .path("id");
        String one = records + "/" + id;

        caller().get(records).then().body("", hasItem(id));
        caller().get(records + "?subDomain=lab").then().body("", equalTo(List.of(id)));
        caller().get(records + "?subDomain=other").then().body("", not(hasItem(id)));
        caller().get(one).then().body("fieldType", equalTo("TXT")).body("subDomain", equalTo("lab"));

        caller().body(Map.of("target", "changed"))
                .put(one)
                .then()
                .statusCode(200)
                .body(equalTo("null"));
        caller().get(one).then().body("target", equalTo("changed")).body("ttl", equalTo(60));

        caller().delete(one).then().statusCode(200);
        caller().get(one)
                .then()
                .statusCode(404)
                .body("class", equalTo("Client::NotFound"))
                .body("message", containsString("recordId = " + id));
        caller().delete(one).then().statusCode(404);
        caller().get(records).then().body("", not(hasItem(id)));
    }

    @Test
    void a_thing_is_known_by_the_identifier_that_it_was_given() {
        Map<String, String> key = Map.of("keyName", "laptop", "key", "ssh-ed25519 AAAA");

        caller().body(key).post(V1 + "/me/sshKey").then().statusCode(200);

        caller().get(V1 + "/me/sshKey/laptop").then().statusCode(200).body("key", equalTo("ssh-ed25519 AAAA"));
        caller().body(key).post(V1 + "/me/sshKey").then().statusCode(409).body("class", equalTo("Client::Conflict"));
    }

    @Test
    void a_slash_in_an_identifier_is_encoded() {
        String block = caller().get(V1 + "/ip").jsonPath().getString("[0]");

        assertThat(block).contains("/");
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get(V1 + "/ip/" + block.replace("/", "%2F"))
                .then()
                .statusCode(200)
                .body("ip", equalTo(block));
    }

    @Test
    void below_what_does_not_exist_there_is_nothing() {
        caller().get(V1 + "/domain/zone/nowhere.example/record")
                .then()
                .statusCode(404)
                .body("message", containsString("zoneName = nowhere.example"));
    }

    @Test
    void S_13_nobody_sees_what_is_another_s() {
        String other = SandboxLogin.tokensOf("other", "all").getString("access_token");
        caller().body(Map.of("keyName", "mine", "key", "ssh-ed25519 AAAA"))
                .post(V1 + "/me/sshKey")
                .then()
                .statusCode(200);

        given().auth().oauth2(other).get(V1 + "/me/sshKey/mine").then().statusCode(404);
        given().auth().oauth2(other).get(V1 + "/me/sshKey").then().body("", not(hasItem("mine")));
    }

    @Test
    void a_task_goes_on_by_itself_and_shows_at_what_it_is_done_to() {
        String vps = V1 + "/vps/" + first(V1 + "/vps");

        int id = caller().post(vps + "/reboot")
                .then()
                .statusCode(200)
                .body("function", equalTo("reboot"))
                .body("status", equalTo("todo"))
                .body("doneDate", nullValue())
                .extract()
                .path("id");

        caller().get(vps + "/task").then().body("", hasItem(id));
        caller().get(vps).then().body("state", equalTo("rebooting"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> caller().get(vps + "/task/" + id)
                .then()
                .body("status", equalTo("done"))
                .body("doneDate", not(nullValue())));
        caller().get(vps).then().body("state", equalTo("running"));
    }

    @Test
    void an_action_that_answers_the_thing_itself_changes_it() {
        String volumes = V1 + "/cloud/project/" + first(V1 + "/cloud/project") + "/volume";
        String volume = volumes + "/" + caller().get(volumes).jsonPath().getString("[0].id");

        caller().body(Map.of("size", 777))
                .post(volume + "/upsize")
                .then()
                .statusCode(200)
                .body("size", equalTo(777));

        caller().get(volume).then().body("size", equalTo(777));
    }

    @Test
    void what_was_specified_is_reached_after_a_while() {
        String region =
                caller().get(V2 + "/network/reference/region").jsonPath().getString("[0].name");
        JsonPath created = caller().body(Map.of("targetSpec", Map.of("displayName", "lab", "regions", List.of(region))))
                .post(V2 + "/network/privateNetwork")
                .then()
                .statusCode(200)
                .body("currentState.displayName", equalTo("lab"))
                .body("resourceStatus", equalTo("CREATING"))
                .body("currentTasks", hasSize(1))
                .extract()
                .jsonPath();
        String network = V2 + "/network/privateNetwork/" + created.getString("id");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> caller().get(network)
                .then()
                .body("resourceStatus", equalTo("READY"))
                .body("currentTasks", empty()));
        Map<String, Object> update = Map.of(
                "checksum",
                created.getString("checksum"),
                "targetSpec",
                Map.of("displayName", "renamed", "regions", List.of(region)));
        caller().body(update).patch(network).then().statusCode(200).body("targetSpec.displayName", equalTo("renamed"));
        caller().body(update).patch(network).then().statusCode(409).body("message", containsString("checksum"));
    }

    @Test
    void lists_come_in_pages_by_cursors() {
        String list = V2 + "/network/gateway";
        List<String> all = caller().get(list).jsonPath().getList("id");
        assertThat(all).hasSizeGreaterThan(1);

        var first = caller().header("X-Pagination-Size", 1).get(list);
        String next = first.header("X-Pagination-Cursor-Next");
        var rest = caller().header("X-Pagination-Cursor", next).get(list);

        assertThat(first.jsonPath().getList("id")).isEqualTo(all.subList(0, 1));
        assertThat(rest.jsonPath().getList("id")).isEqualTo(all.subList(1, all.size()));
        assertThat(rest.header("X-Pagination-Cursor-Next")).isNull();
        caller().header("X-Pagination-Cursor", "made-up").get(list).then().statusCode(400);
        caller().header("X-Pagination-Size", 0).get(list).then().statusCode(400);
    }

    @Test
    void several_things_can_be_had_at_once() {
        String keys = V1 + "/me/sshKey";
        List<String> names = caller().get(keys).jsonPath().getList("");

        caller().header("X-Ovh-Batch", ",")
                .get(keys + "/" + names.get(0) + "," + names.get(1) + ",none")
                .then()
                .statusCode(200)
                .body("key", equalTo(List.of(names.get(0), names.get(1), "none")))
                .body("[0].value.keyName", equalTo(names.get(0)))
                .body("[0].error", nullValue())
                .body("[2].value", nullValue())
                .body("[2].error.class", equalTo("Client::NotFound"));
    }

    @Test
    void a_list_of_identifiers_can_be_had_as_pages_of_things() {
        String keys = V1 + "/me/sshKey";
        List<String> names = caller().get(keys).jsonPath().getList("");

        caller().header("X-Pagination-Mode", "CachedObjectList-Pages")
                .header("X-Pagination-Size", 1)
                .header("X-Pagination-Number", 2)
                .header("X-Pagination-Sort", "keyName")
                .header("X-Pagination-Sort-Order", "DESC")
                .get(keys)
                .then()
                .statusCode(200)
                .header("X-Pagination-Elements", Integer.toString(names.size()))
                .body(
                        "keyName",
                        equalTo(names.stream()
                                .sorted(Comparator.reverseOrder())
                                .toList()
                                .subList(1, 2)));
    }

    private String first(String list) {
        return caller().get(list).jsonPath().getString("[0]");
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
