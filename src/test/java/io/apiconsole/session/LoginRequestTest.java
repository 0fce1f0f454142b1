package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the login server, and what never gets as far as to ask. */
@QuarkusTest
class LoginRequestTest {

    private final Browserless visitor = new Browserless();

    @Test
    void S_09_the_request_has_the_chosen_scopes_each_once_and_proofs() {
        Page login = visitor.get("/login?scope=account/all&scope=all&scope=account/all");

        assertThat(login.location().getRawQuery())
                .contains("&scope=account%2Fall+all&")
                .containsPattern("&state=[0-9a-f-]{36}&")
                .containsPattern("&code_challenge=[A-Za-z0-9_-]{43}&code_challenge_method=S256")
                .containsPattern("&redirect_uri=http%3A%2F%2Flocalhost%3A[0-9]+%2Flogin%2Fcallback&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "all order/all",
                "all\norder/all",
                "all\r\nX-Injected: yes",
                "ALL",
                " all",
                "all ",
                "all&scope",
                "product/cloud/all/../all",
                "openid",
                "offline_access"
            })
    void S_09_a_scope_that_is_not_offered_is_refused_before_any_redirect(String scope) {
        for (String query : List.of("scope=" + encode(scope), "scope=all&scope=" + encode(scope))) {
            Page refused = visitor.get("/login?" + query);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("\"type\":\"invalid-scope\"");
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void S_09_no_scope_and_one_of_100_kilobytes_are_refused() {
        assertThat(visitor.get("/login").status()).isEqualTo(400);
        assertThat(visitor.get("/login?scope=").status()).isEqualTo(400);
        assertThat(visitor.get("/login?scope=" + "a".repeat(5_000)).status()).isEqualTo(400);
        assertThat(visitor.get("/login?scope=" + "a".repeat(12_000)).status()).isEqualTo(414);
    }

    @Test
    void S_08_something_that_is_no_navigation_is_not_sent_to_the_login_server() {
        Page refused = visitor.get("/login?scope=all", "Sec-Fetch-Mode", "cors");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(visitor.cookies()).isEmpty();
        assertThat(visitor.get("/login?scope=all", "Sec-Fetch-Mode", "navigate").status())
                .isEqualTo(302);
    }

    @Test
    void S_08_logins_that_are_never_ended_do_not_pile_up() {
        for (int i = 0; i < 20; i++) {
            visitor.get("/login?scope=all");
        }

        assertThat(visitor.cookies()).hasSizeLessThanOrEqualTo(10);
        assertThat(visitor.login("/", List.of("all"))).isEqualTo("/");
    }

    @Test
    void scopes_are_listed_with_the_widest_first() {
        RestAssured.given()
                .get("/api/scopes")
                .then()
                .statusCode(200)
                .body("[0].name", equalTo("all"))
                .body("name", hasItems("account/all", "order/all", "product/cloud/all"))
                .body("description", everyItem(not(equalTo(""))))
                .body("findAll { it.name == 'all' }", hasSize(1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
