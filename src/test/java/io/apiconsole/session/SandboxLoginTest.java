package io.apiconsole.session;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The login with nothing configured: at the sandbox of this very server. */
@QuarkusTest
class SandboxLoginTest {

    private static final String PLACE = "/?branch=v1&section=/me#get-/me";

    private final Browserless visitor = new Browserless();

    @Test
    void somebody_logs_in_and_is_shown_who_they_are() {
        String end = visitor.login(PLACE, List.of("account/all", "order/all", "account/all"));

        assertThat(end).isEqualTo(PLACE);
        Page session = visitor.call("GET", "/api/session");
        assertThat(session.status()).isEqualTo(200);
        assertThat(from(session.body()).getBoolean("authenticated")).isTrue();
        assertThat(from(session.body()).getString("name")).isNotBlank();
        assertThat(from(session.body()).getList("scopes")).isEqualTo(List.of("account/all", "order/all"));
        assertThat(from(session.body()).getString("expiresAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void S_14_logging_out_takes_the_session_away() {
        visitor.login("account/all");

        Page logout = visitor.call("POST", "/logout");

        assertThat(logout.status()).isEqualTo(200);
        assertThat(logout.body()).isEqualTo("{\"location\":null}");
        assertThat(logout.header("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(visitor.cookies()).isEmpty();
        assertThat(visitor.call("GET", "/api/session").body()).isEqualTo("{\"authenticated\":false}");
    }

    @Test
    void S_09_what_was_granted_is_shown_and_not_what_was_asked_for() {
        Page consent = visitor.submit(loginPage("account/all", "order/all"), Map.of());
        while (consent.isRedirect()) {
            consent = visitor.get(consent.location().toString());
        }

        String end = visitor.finish(visitor.submit(consent, Map.of("scope", "order/all")));

        assertThat(end).isEqualTo("/");
        assertThat(from(visitor.call("GET", "/api/session").body()).getList("scopes"))
                .isEqualTo(List.of("order/all"));
    }

    @Test
    void who_declines_comes_back_to_the_same_place_without_a_session() {
        Page consent = visitor.submit(
                visitor.get(visitor.get("/login?scope=all&return=/%3Fbranch=v1%23get-/me")
                        .location()
                        .toString()),
                Map.of());
        while (consent.isRedirect()) {
            consent = visitor.get(consent.location().toString());
        }

        String end = visitor.finish(visitor.submit(consent, Map.of("decision", "deny")));

        assertThat(end).isEqualTo("/?branch=v1&login=denied#get-/me");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void the_login_page_is_on_the_origin_that_the_browser_uses() {
        Page login = visitor.get("/login?scope=all");

        assertThat(login.status()).isEqualTo(302);
        assertThat(login.header("Location")).hasValueSatisfying(location -> assertThat(location)
                .startsWith("/sandbox/oauth2/authorize?response_type=code&client_id=console&scope=all&redirect_uri="));
    }

    private Page loginPage(String... scopes) {
        Page page = visitor.get("/login?scope=" + String.join("&scope=", scopes));
        return visitor.get(page.location().toString());
    }
}
