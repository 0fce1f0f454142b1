package io.apiconsole.session;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.apiconsole.testing.FakeLoginServer;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.MovableClock;
import io.apiconsole.testing.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The login at a provider with discovery and id tokens. */
@QuarkusTest
@TestProfile(OpenIdLogin.class)
class OpenIdLoginTest {

    private static final String FAILED = "/?login=failed";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    MovableClock clock;

    FakeLoginServer server;

    private final Browserless visitor = new Browserless();

    @BeforeEach
    void all_is_well() {
        clock.set(Duration.ZERO);
        server.behave(b -> {}).forgetRequests();
    }

    @Test
    void S_09_the_request_has_the_chosen_scopes_and_proofs_and_so_has_the_session() {
        String end = visitor.login("/?branch=v1#get-/me", List.of("account/all", "order/all"));

        assertThat(end).isEqualTo("/?branch=v1#get-/me");
        Map<String, String> asked = server.authorizations().get(0);
        assertThat(asked.get("scope")).isEqualTo("openid account/all order/all");
        assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.get("redirect_uri")).endsWith("/login/callback").startsWith("http://localhost:");
        assertThat(asked).containsKeys("state", "nonce", "code_challenge");
        JsonObject session = session(visitor);
        assertThat(session.getString("name")).isEqualTo("Ada Example");
        assertThat(scopes(visitor)).containsExactly("account/all", "order/all");
        assertThat(Instant.parse(session.getString("expiresAt")))
                .isAfter(Instant.now().plusSeconds(3600));
    }

    @Test
    void S_09_granted_scopes_are_shown_as_granted_and_as_asked_where_nothing_is_said() {
        server.behave(b -> b.granted = "openid order/all something/else");
        assertThat(scopes(visitor.login("all"))).containsExactly("order/all", "something/else");

        server.behave(b -> b.silentAboutScopes = true);
        assertThat(scopes(visitor.login("account/all"))).containsExactly("account/all");
    }

    @Test
    void S_01_the_session_is_one_cookie_that_no_script_and_no_other_site_gets() {
        visitor.login("all");

        Page callback = visitor.page("/login/callback");
        assertThat(callback.headers().get("set-cookie"))
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .singleElement()
                .asString()
                .matches("session=1\\..+; Max-Age=43200; Expires=[^;]+; Path=/; HTTPOnly; SameSite=Strict");
        assertThat(visitor.cookies()).containsOnlyKeys("session");
    }

    @Test
    void S_01_S_02_behind_a_trusted_proxy_with_TLS_cookies_are_secure_and_of_this_host_alone() {
        Browserless overTls = new Browserless(visitor.origin(), "X-Forwarded-Proto", "https");

        overTls.login("all");

        assertThat(overTls.cookies()).containsOnlyKeys("__Host-session");
        for (String path : List.of("/login", "/login/callback")) {
            assertThat(overTls.page(path).headers().get("set-cookie"))
                    .filteredOn(cookie -> !cookie.startsWith("q_auth_") || !cookie.contains("Max-Age=0"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure; HTTPOnly; SameSite="));
        }
        assertThat(server.authorizations().get(0).get("redirect_uri")).startsWith("https://localhost");
        assertThat(session(overTls).getBoolean("authenticated")).isTrue();
        // Over plain HTTP it is another name, so a cookie that was planted there is never looked at.
        assertThat(session(visitor.withCookiesOf(overTls)).getBoolean("authenticated"))
                .isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void S_02_what_somebody_else_than_the_trusted_proxy_forwards_is_ignored() {
        String request = "GET /login?scope=all HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nForwarded: proto=https\r\n\r\n";

        RawHttp.Answer trusted = RawHttp.sendFrom("127.0.0.1", request);
        RawHttp.Answer untrusted = RawHttp.sendFrom("127.0.0.2", request);

        assertThat(trusted.head()).contains("redirect_uri=https%3A%2F%2Flocalhost%2F", "; Secure;", "__Host-login-");
        assertThat(untrusted.head())
                .contains("redirect_uri=http%3A%2F%2Flocalhost%2F")
                .doesNotContain("; Secure;", "__Host-", "evil.example");
    }

    @Test
    void S_04_the_session_is_another_after_each_login_and_one_that_was_planted_is_gone() {
        visitor.withCookie("session", "1.planted")
                .withCookie("session-3", "planted")
                .login("all");
        String first = visitor.cookies().get("session");

        visitor.login("all", "account/all");

        assertThat(first).doesNotContain("planted");
        assertThat(visitor.cookies()).containsOnlyKeys("session");
        assertThat(visitor.cookies().get("session")).isNotEqualTo(first);
        assertThat(scopes(visitor)).containsExactly("account/all", "all");
    }

    @Test
    void S_05_tokens_of_8_kilobytes_each_are_kept_in_cookies_that_browsers_take() {
        server.behave(b -> b.tokenSize = 8_192);

        visitor.login("all");

        assertThat(visitor.cookies()).hasSizeGreaterThan(4);
        assertThat(visitor.page("/login/callback").headers().get("set-cookie"))
                .allMatch(cookie -> cookie.length() <= 4_096);
        assertThat(String.join("; ", visitor.cookies().values()).length()).isLessThan(28_000);
        assertThat(session(visitor).getBoolean("authenticated")).isTrue();
        server.behave(b -> {});
        assertThat(visitor.login("all").cookies()).containsOnlyKeys("session");
    }

    @Test
    void S_05_tokens_that_are_too_large_end_in_a_clear_error() {
        server.behave(b -> b.tokenSize = 20_000);

        try (LogCapture log = new LogCapture()) {
            assertThat(visitor.login("/", List.of("all"))).isEqualTo(FAILED);

            assertThat(log.entries())
                    .anyMatch(
                            line -> line.matches(
                                    "WARN Refused: event=login-failed reason=\"The tokens take \\d+ characters of cookies, more than .*"));
        }
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void who_declines_comes_back_to_the_same_place() {
        server.behave(b -> b.error = "access_denied");

        assertThat(visitor.login("/?a=b#c", List.of("all"))).isEqualTo("/?a=b&login=denied#c");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void S_11_hostile_return_paths_lead_home_and_nothing_else_in_a_request_changes_that() {
        Page toLogin = visitor.get(
                "/login?scope=all&return=//evil.example",
                "X-Forwarded-Uri",
                "//evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "X-Forwarded-User",
                "root",
                "User-Agent",
                "HealthChecker/1.0");

        assertThat(toLogin.location().getPath()).isEqualTo("/authorize");
        assertThat(visitor.finish(toLogin)).isEqualTo("/");
        assertThat(server.authorizations().get(0).get("redirect_uri")).endsWith(visitor.origin() + "/login/callback");
    }

    @Test
    void S_14_logging_out_revokes_the_tokens_and_leads_to_the_end_of_the_session_at_the_login_server() {
        visitor.login("all");

        Page logout = visitor.call("POST", "/logout");

        assertThat(from(logout.body()).getString("location"))
                .isEqualTo(server.url() + "/end-session?client_id=console&post_logout_redirect_uri="
                        + visitor.origin().replace(":", "%3A").replace("/", "%2F") + "%2F");
        assertThat(server.revoked()).hasSize(2);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void S_14_logging_out_works_while_the_login_server_is_down() {
        visitor.login("all");
        server.down();

        assertThat(visitor.call("POST", "/logout").status()).isEqualTo(200);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void K_02_a_login_after_the_signing_key_has_changed_works_and_sessions_go_on() {
        visitor.login("all");
        server.rotateKey();

        // The keys are not fetched again within a second, so that it may take more than one try.
        await().until(() -> new Browserless().login("/", List.of("all")).equals("/"));
        assertThat(visitor.get("/api/caller").body()).startsWith("Granted");
    }

    @Test
    void S_03_no_token_is_seen_in_a_browser_a_log_or_a_metric() {
        try (LogCapture log = new LogCapture()) {
            visitor.login("all");
            clock.set(Duration.ofMinutes(10));
            assertThat(visitor.get("/api/caller").body()).startsWith("Granted");
            visitor.call("GET", "/api/session");
            server.behave(b -> b.idToken = claims -> claims.put("aud", "x"));
            visitor.login("/", List.of("all"));
            visitor.call("POST", "/logout");

            List<String> tokens = server.issued();
            assertThat(tokens).hasSizeGreaterThan(6);
            assertThat(Stream.concat(
                            visitor.seen().stream().filter(page -> page.contains(visitor.origin())),
                            log.entries().stream()))
                    .noneMatch(text -> tokens.stream()
                            .filter(token -> !token.contains("-code-"))
                            .anyMatch(text::contains));
            assertThat(log.entries()).noneMatch(text -> tokens.stream().anyMatch(text::contains));
            assertThat(log.entries()).noneMatch(text -> text.contains("Ada Example"));
            String measured = visitor.get(metrics.toString()).body();
            assertThat(measured).contains("http_server_requests").doesNotContain("tok3n");
        }
    }

    private static List<String> scopes(Browserless visitor) {
        return from(visitor.call("GET", "/api/session").body()).getList("scopes", String.class);
    }

    private static JsonObject session(Browserless visitor) {
        return new JsonObject(visitor.call("GET", "/api/session").body());
    }
}
