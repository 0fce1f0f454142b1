package io.apiconsole.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Operation.IamAction;
import io.apiconsole.catalog.OperationState;
import io.apiconsole.testing.Fixtures;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationReaderTest {

    private final Some.Read states = Some.read(Fixtures.STATES);
    private final Some.Read actions = Some.read(Fixtures.IAM_ACTIONS);

    @ParameterizedTest
    @CsvSource({"production, PRODUCTION", "beta, BETA", "alpha, ALPHA", "preview, PREVIEW", "deprecated, DEPRECATED"})
    void states_are_read(String path, String value) {
        assertThat(state(path).value()).isEqualTo(value);
        assertThat(state(path).deprecated()).isEqualTo(value.equals("DEPRECATED"));
    }

    @Test
    void the_label_is_the_provider_s_or_else_the_value() {
        assertThat(state("production").label()).isEqualTo("Stable");
        assertThat(state("preview").label()).isEqualTo("PREVIEW");
    }

    @Test
    void dates_keep_their_offset() {
        assertThat(state("deprecated").deprecatedDate()).isEqualTo(OffsetDateTime.parse("2024-05-06T07:08:09+02:00"));
        assertThat(state("deprecated").deletionDate()).isEqualTo(OffsetDateTime.parse("2025-05-06T00:00:00Z"));
        assertThat(state("deprecated").replacement()).isEqualTo("/states/beta");
    }

    @Test
    void the_zero_date_and_the_empty_replacement_are_none() {
        assertThat(state("zero").deprecatedDate()).isNull();
        assertThat(state("zero").deletionDate()).isNull();
        assertThat(state("zero").replacement()).isNull();
    }

    @Test
    void D_04_what_is_no_date_or_no_state_costs_itself() {
        assertThat(state("odd-date").deprecatedDate()).isNull();
        assertThat(state("none").value()).isEqualTo("PRODUCTION");
        assertThat(state("wrong").value()).isEqualTo("PRODUCTION");
        assertThat(states.complaints())
                .containsExactly(
                        "GET /states/odd-date, apiStatus: its deprecatedDate is not a date: the day after tomorrow",
                        "GET /states/wrong, apiStatus: is not an object");
    }

    @Test
    void D_07_a_replacement_is_no_longer_than_a_path() {
        String endless = "{".repeat(200_000);
        Some.Read read = Some.read(
                "/x",
                "{\"apis\":[{\"path\":\"/x\",\"operations\":[{\"httpMethod\":\"GET\",\"responseType\":\"void\","
                        + "\"apiStatus\":{\"value\":\"DEPRECATED\",\"replacement\":\"" + endless + "\"}}]}]}",
                Some.limits());

        assertThat(read.operation("GET", "/x").state().replacement()).isNull();
        assertThat(read.complaints())
                .containsExactly("GET /x, apiStatus: its replacement is longer than 500 characters");
    }

    @Test
    void iam_actions_are_objects_or_texts() {
        assertThat(actions.operation("GET", "/iam/objects").iamActions())
                .containsExactly(new IamAction("a:b/get", true, "To see it"), new IamAction("a:b/more", false, null));
        assertThat(actions.operation("GET", "/iam/texts").iamActions())
                .containsExactly(new IamAction("a:b/get", true, null), new IamAction("a:b/list", true, null));
    }

    @Test
    void D_04_odd_actions_and_errors_cost_themselves() {
        Operation odd = actions.operation("GET", "/iam/odd");

        assertThat(odd.iamActions()).extracting(IamAction::name).containsExactly("a:b/get");
        assertThat(odd.errors()).containsExactly("Client::NotFound", "Server::Busy");
        assertThat(actions.complaints())
                .containsExactly(
                        "GET /iam/odd, an IAM action: is not an object",
                        "GET /iam/odd, an IAM action: has no name",
                        "GET /iam/odd, an IAM action: is not an object",
                        "GET /iam/odd, an error: is not a text");
    }

    @ParameterizedTest
    @CsvSource({
        "/me, /me/iam, account/all",
        "/me, /me, account/all",
        "/order, /order/cart, order/all",
        "/service, /service/{id}, services/all",
        "/services, /services, services/all",
        "/support, /support/tickets, support/all",
        "/cloud, /cloud/project, product/cloud/all",
        "/dedicated/server, /dedicated/server/{name}, product/dedicated-server/all",
        "/menu, /menu, product/menu/all"
    })
    void scopes_follow_the_published_rule(String section, String path, String scope) {
        assertThat(Scopes.covering(section, path)).containsExactly(scope, "all");
    }

    @Test
    void an_operation_says_whether_it_needs_a_token() {
        assertThat(actions.operation("GET", "/iam").authentication().required()).isFalse();
        assertThat(actions.operation("GET", "/me/iam").authentication().required())
                .isTrue();
    }

    @Test
    void the_path_s_description_stands_in_for_the_operation_s() {
        Some.Read shop = Some.read(Fixtures.SHOP);

        assertThat(shop.operation("DELETE", "/shop/order/{id}").description()).isEqualTo("Nothing more to say");
        assertThat(shop.operation("GET", "/shop/order/{id}").description()).isEqualTo("One order");
    }

    @Test
    void void_is_no_content() {
        Some.Read shop = Some.read(Fixtures.SHOP);

        assertThat(shop.operation("DELETE", "/shop/order/{id}").response().schema())
                .isNull();
    }

    private OperationState state(String path) {
        return states.operation("GET", "/states/" + path).state();
    }
}
