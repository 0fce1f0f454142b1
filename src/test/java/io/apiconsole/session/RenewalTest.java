package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Answer;
import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.apiconsole.testing.FakeLoginServer;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.LoginBehaviour;
import io.apiconsole.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A session's life after the login: its renewal, its ends, and what becomes of cookies that are not as they were. */
@QuarkusTest
@TestProfile(OpenIdLogin.class)
class RenewalTest {

    private static final int CALLS = 20;
    private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(300);

    @Inject
    MovableClock clock;

    FakeLoginServer server;

    private final Browserless visitor = new Browserless();

    @BeforeEach
    void somebody_is_logged_in() {
        clock.set(Duration.ZERO);
        server.behave(b -> {});
        visitor.login("all");
        server.forgetRequests();
    }

    @Test
    void a_token_that_is_good_is_used_without_a_word_to_the_login_server() {
        Page answer = caller();

        assertThat(answer.body()).matches("Granted\\[scopes=\\[all], user=[0-9a-f]{16}]");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void S_06_parallel_calls_with_a_token_that_has_run_out_renew_it_once_and_all_go_through() {
        clock.set(TOKEN_LIFETIME);

        List<Page> answers = inParallel(visitor);

        assertThat(answers).allMatch(answer -> answer.body().startsWith("Granted"));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().get("Set-Cookie"))
                        .distinct())
                .as("all carry the very same session")
                .hasSize(1);
        assertThat(server.refreshes()).isOne();
    }

    @Test
    void S_06_a_call_that_comes_late_with_the_old_cookie_does_not_use_its_refresh_token_again() {
        Browserless late = new Browserless().withCookiesOf(visitor);
        clock.set(TOKEN_LIFETIME);

        assertThat(caller().body()).startsWith("Granted");
        assertThat(late.get("/api/caller").body()).startsWith("Granted");

        assertThat(server.refreshes()).isOne();
        assertThat(late.cookies()).isEqualTo(visitor.cookies());
        clock.set(TOKEN_LIFETIME.multipliedBy(2));
        assertThat(late.get("/api/caller").body()).startsWith("Granted");
        assertThat(server.refreshes()).isEqualTo(2);
    }

    @Test
    void S_07_a_session_that_the_login_server_does_not_renew_ends() {
        server.behave(b -> b.refresh = LoginBehaviour.refusal("invalid_grant"));
        clock.set(TOKEN_LIFETIME);

        assertThat(caller().body()).isEqualTo("SessionExpired[]");

        assertThat(visitor.cookies()).isEmpty();
        assertThat(caller().body()).isEqualTo("LoginRequired[]");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("503", Answer.status(503), "The login server refused to give tokens: 503"),
                failure("500", Answer.status(500), "The login server refused to give tokens: 500"),
                failure(
                        "client refused",
                        LoginBehaviour.refusal("invalid_client"),
                        "The login server refused to give tokens: 400 invalid_client. Set "),
                failure("no JSON", Answer.bytes("<html>".getBytes()), "The login server gave no access token"),
                failure("no token", Answer.bytes("{}".getBytes()), "The login server gave no access token"),
                failure("too late", LoginBehaviour.after(Duration.ofSeconds(3), Answer.status(200)), "Timeout"));
    }

    private static Arguments failure(String name, Answer answer, String reason) {
        return Arguments.of(Named.of(name, answer), reason);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void S_07_a_session_outlives_a_login_server_that_fails(Answer failure, String reason) {
        server.behave(b -> b.refresh = failure);
        clock.set(TOKEN_LIFETIME);

        try (LogCapture log = new LogCapture()) {
            assertThat(caller().body()).isEqualTo("LoginUnavailable[]");
            assertThat(log.entries())
                    .filteredOn(line -> line.startsWith("WARN") || line.startsWith("ERROR"))
                    .singleElement()
                    .asString()
                    .startsWith("ERROR A session could not be renewed: " + reason);
        }

        server.behave(b -> {});
        assertThat(caller().body()).startsWith("Granted");
    }

    @Test
    void S_08_script_calls_without_a_session_get_neither_a_redirect_nor_a_cookie() {
        Browserless nobody = new Browserless();

        for (int i = 0; i < 200; i++) {
            assertThat(nobody.get("/api/caller", "X-Requested-With", "XMLHttpRequest")
                            .body())
                    .isEqualTo("LoginRequired[]");
        }

        assertThat(nobody.call("GET", "/api/session").status()).isEqualTo(200);
        assertThat(nobody.cookies()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void S_08_C_08_what_is_public_does_not_look_at_a_session_that_is_due() {
        clock.set(TOKEN_LIFETIME);

        for (String path : List.of("/", "/api/catalog", "/api/scopes", "/sandbox/v1/")) {
            assertThat(visitor.get(path, "Accept", "text/html").header("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(server.asked()).isEmpty();
        assertThat(visitor.call("GET", "/api/session").header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void S_15_a_session_that_is_not_used_ends() {
        clock.set(TOKEN_LIFETIME.plus(Duration.ofHours(2)));

        Page session = visitor.call("GET", "/api/session");

        assertThat(session.status()).isEqualTo(401);
        assertThat(session.body()).contains("\"type\":\"session-expired\"");
        assertThat(visitor.cookies()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void S_15_a_session_that_is_used_ends_in_the_evening_all_the_same() {
        for (int hour = 1; hour < 12; hour++) {
            clock.set(Duration.ofHours(hour));
            assertThat(caller().body()).as(hour + " h").startsWith("Granted");
        }
        clock.set(Duration.ofHours(12).plusSeconds(1));

        assertThat(caller().body()).isEqualTo("SessionExpired[]");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void a_session_without_a_refresh_token_ends_with_its_access_token() {
        server.behave(b -> b.withoutRefreshTokens = true);
        visitor.login("all");
        assertThat(caller().body()).startsWith("Granted");

        clock.set(TOKEN_LIFETIME);

        assertThat(caller().body()).isEqualTo("SessionExpired[]");
    }

    static Stream<Named<UnaryOperator<String>>> damages() {
        return Stream.of(
                Named.of("emptied", cookie -> ""),
                Named.of("without number", cookie -> cookie.substring(2)),
                Named.of("cut", cookie -> cookie.substring(0, cookie.length() - 10)),
                Named.of("changed", cookie -> cookie.substring(0, cookie.length() - 10) + "AAAAAAAAAA"),
                Named.of("doubled", cookie -> cookie + cookie),
                Named.of("more parts than there are", cookie -> "3" + cookie.substring(1)),
                Named.of("no parts", cookie -> "0" + cookie.substring(1)),
                Named.of("many parts", cookie -> "9999999999" + cookie.substring(1)),
                Named.of("not ours", cookie -> "1.eyJhbGciOiJub25lIn0.e30."),
                Named.of("the framework's", cookie -> "a|b|c"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void S_15_K_03_a_cookie_that_is_not_as_it_was_is_nobody_and_cleared(UnaryOperator<String> damage) {
        visitor.withCookie("session", damage.apply(visitor.cookies().get("session")));

        Page session = visitor.call("GET", "/api/session");

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.body()).isEqualTo("{\"authenticated\":false}");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void S_15_parts_that_are_missing_or_exchanged_are_nobody_and_cleared() {
        server.behave(b -> b.tokenSize = 8_192);
        Map<String, String> cookies = visitor.login("all").cookies();

        visitor.withCookie("session-2", null);
        assertThat(visitor.call("GET", "/api/session").body()).isEqualTo("{\"authenticated\":false}");
        assertThat(visitor.cookies()).isEmpty();

        cookies.forEach(visitor::withCookie);
        visitor.withCookie("session-1", cookies.get("session-2")).withCookie("session-2", cookies.get("session-1"));
        assertThat(visitor.call("GET", "/api/session").body()).isEqualTo("{\"authenticated\":false}");
        assertThat(visitor.cookies()).isEmpty();
    }

    private Page caller() {
        return visitor.get("/api/caller");
    }

    private static List<Page> inParallel(Browserless visitor) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLS);
        try {
            List<CompletableFuture<Page>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                Browserless tab = new Browserless().withCookiesOf(visitor);
                calls.add(CompletableFuture.supplyAsync(() -> tab.get("/api/caller"), threads));
            }
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
