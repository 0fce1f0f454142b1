package io.apiconsole.sandbox;

import static io.apiconsole.testing.SandboxLogin.answered;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.SandboxLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorization server's pages, from the client's request to the code. */
@QuarkusTest
class AuthorizationTest {

    private final SandboxLogin somebody = new SandboxLogin();

    @Test
    void logging_in_and_consenting_gives_the_client_a_code_and_its_state() {
        Response loginPage = somebody.authorize(SandboxLogin.request("account/all", "order/all"));
        Response consentPage = somebody.logIn(loginPage, "demo", "demo");
        Response answer = somebody.consent(consentPage, "allow", List.of("account/all", "order/all"));

        assertThat(loginPage.asString()).contains("value=\"demo\"");
        assertThat(consentPage.asString()).contains("Dana Demo", "value=\"account/all\"", "value=\"order/all\"");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith(SandboxLogin.callback() + "?");
        assertThat(answered(answer))
                .containsOnlyKeys("code", "state", "iss")
                .containsEntry("state", "st&te")
                .containsEntry("iss", SandboxLogin.callback().replace("/login/callback", "/sandbox/oauth2"));
    }

    @Test
    void pages_run_nothing_and_send_forms_to_the_client_alone() {
        Response page = somebody.authorize(SandboxLogin.request("all"));
        String origin = SandboxLogin.callback().replace("/login/callback", "");

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' " + origin);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Set-Cookie")).contains("HTTPOnly", "SameSite=Lax", "Path=/sandbox/oauth2");
    }

    @Test
    void who_declines_is_sent_back_with_access_denied() {
        Response consentPage = somebody.logIn(somebody.authorize(SandboxLogin.request("all")), "demo", "demo");
        Response answer = somebody.consent(consentPage, "deny", List.of("all"));

        assertThat(answered(answer)).containsEntry("error", "access_denied").doesNotContainKey("code");
    }

    @Test
    void who_consents_to_nothing_is_asked_again() {
        Response consentPage = somebody.logIn(somebody.authorize(SandboxLogin.request("all")), "demo", "demo");
        Response again = somebody.consent(consentPage, "allow", List.of());

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString()).contains("Choose at least one scope");
        assertThat(answered(somebody.consent(again, "allow", List.of("all")))).containsKey("code");
    }

    @Test
    void a_scope_that_was_not_asked_for_cannot_be_consented_to() {
        Response consentPage = somebody.logIn(somebody.authorize(SandboxLogin.request("order/all")), "demo", "demo");
        String code = answered(somebody.consent(consentPage, "allow", List.of("order/all", "all")))
                .get("code");

        assertThat(SandboxLogin.redeem(code).jsonPath().getString("scope")).isEqualTo("order/all");
    }

    @Test
    void a_wrong_password_is_said_and_can_be_put_right() {
        Response loginPage = somebody.authorize(SandboxLogin.request("all"));
        Response again = somebody.logIn(loginPage, "<demo>", "wrong");

        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.asString()).contains("do not match", "&lt;demo&gt;").doesNotContain("<demo>", "wrong\"");
        assertThat(somebody.logIn(again, "demo", "demo").asString()).contains("Allow access?");
    }

    @Test
    void a_form_of_another_browser_leads_nowhere() {
        Response loginPage = somebody.authorize(SandboxLogin.request("all"));
        SandboxLogin attacker = new SandboxLogin();
        attacker.authorize(SandboxLogin.request("all"));

        assertThat(attacker.logIn(loginPage, "demo", "demo").statusCode()).isEqualTo(400);
        assertThat(new SandboxLogin().logIn(loginPage, "demo", "demo").statusCode())
                .isEqualTo(400);
    }

    @Test
    void consent_takes_a_log_in() {
        Response loginPage = somebody.authorize(SandboxLogin.request("all"));
        Response answer = somebody.consent(loginPage, "allow", List.of("all"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("<h1>Log in</h1>");
    }

    @Test
    void a_page_is_answered_once() {
        Response consentPage = somebody.logIn(somebody.authorize(SandboxLogin.request("all")), "demo", "demo");
        somebody.consent(consentPage, "allow", List.of("all"));

        assertThat(somebody.consent(consentPage, "allow", List.of("all")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost.evil.example/login/callback",
                "http://localhost@evil.example/login/callback",
                "http://evil.example/login/callback",
                "https://localhost/login/callback",
                "http://localhost:1/login/callback/",
                "http://localhost:1/login/callback?x=1",
                "http://localhost:1/login/callback#x",
                "http://localhost:1/x/../login/callback",
                "http://user@localhost:1/login/callback",
                "//localhost/login/callback",
                "/login/callback",
                "javascript:alert(1)",
                ""
            })
    void nobody_is_sent_to_an_address_that_is_not_the_client_s(String address) {
        Map<String, String> request = SandboxLogin.request("all");
        request.put("redirect_uri", address);
        Response page = somebody.authorize(request);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.header("Location")).isNull();
        assertThat(page.asString()).contains("not its own").doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/login/callback", "http://[::1]:9/login/callback"})
    void the_client_may_be_at_any_port_of_this_machine(String address) {
        Map<String, String> request = SandboxLogin.request("all");
        request.put("redirect_uri", address);

        assertThat(somebody.authorize(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, '', unsupported_response_type",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "scope, '', invalid_scope",
        "scope, all nonsense, invalid_scope",
        "scope, openid, invalid_scope"
    })
    void a_wrong_request_is_said_to_the_client(String parameter, String value, String error) {
        Map<String, String> request = SandboxLogin.request("all");
        request.put(parameter, value);
        Response answer = somebody.authorize(request);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answered(answer)).containsEntry("error", error).containsEntry("state", "st&te");
    }

    @Test
    void a_state_that_is_hard_to_keep_is_refused() {
        Map<String, String> request = SandboxLogin.request("all");
        request.put("state", "x".repeat(2_001));

        assertThat(answered(somebody.authorize(request))).containsEntry("error", "invalid_request");
    }

    @Test
    void a_request_without_a_challenge_is_refused() {
        Map<String, String> request = SandboxLogin.request("all");
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        assertThat(answered(somebody.authorize(request))).containsEntry("error", "invalid_request");
    }
}
