package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.apiconsole.testing.FakeLoginServer;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.LoginBehaviour;
import io.apiconsole.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back from the login server and is not what was expected. */
@QuarkusTest
@TestProfile(OpenIdLogin.class)
class CallbackTest {

    private static final String FAILED = "/?login=failed";
    private static final String NOBODY = "{\"authenticated\":false}";

    @Inject
    MovableClock clock;

    FakeLoginServer server;

    private final Browserless visitor = new Browserless();

    @BeforeEach
    void all_is_well() {
        clock.set(Duration.ZERO);
        server.behave(b -> {}).forgetRequests();
    }

    static Stream<Named<Consumer<LoginBehaviour>>> wrong_id_tokens() {
        return Stream.of(
                Named.of("wrong nonce", b -> b.idToken = claims -> claims.put("nonce", "another")),
                Named.of("no nonce", b -> b.idToken = claims -> claims.remove("nonce")),
                Named.of("wrong issuer", b -> b.idToken = claims -> claims.put("iss", "https://evil.example")),
                Named.of("wrong audience", b -> b.idToken = claims -> claims.put("aud", "another-client")),
                Named.of("run out", b -> b.idToken = claims -> claims.put("exp", 1_000_000)),
                Named.of("no expiry", b -> b.idToken = claims -> claims.remove("exp")),
                Named.of("not signed", b -> b.algorithm = AlgorithmIdentifiers.NONE),
                Named.of("an error", b -> b.error = "server_error"));
    }

    @ParameterizedTest
    @MethodSource("wrong_id_tokens")
    void S_10_an_answer_that_is_not_right_gives_no_session_and_one_line_in_the_log(Consumer<LoginBehaviour> wrong) {
        server.behave(wrong);

        try (LogCapture log = new LogCapture()) {
            assertThat(visitor.login("/", List.of("all"))).isEqualTo(FAILED);

            assertThat(log.entries())
                    .filteredOn(line -> line.startsWith("WARN") || line.startsWith("ERROR"))
                    .singleElement()
                    .asString()
                    .startsWith("WARN Refused: event=login-failed reason=");
        }
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void S_10_a_grant_without_an_access_token_gives_no_session_and_the_log_says_why() {
        server.behave(b -> b.withoutAccessTokens = true);

        try (LogCapture log = new LogCapture()) {
            assertThat(visitor.login("/", List.of("all"))).isEqualTo(FAILED);

            assertThat(log.entries()).anyMatch(line -> line.contains("The login server gave no access token"));
        }
        assertThat(visitor.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-50, 50})
    void K_09_clocks_may_be_a_minute_apart(int seconds) {
        server.behave(b -> b.idToken = claims -> shortLived(claims, seconds));

        assertThat(visitor.login("/", List.of("all"))).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {-120, 120})
    void K_09_that_they_are_further_apart_is_said(int seconds) {
        server.behave(b -> b.idToken = claims -> shortLived(claims, seconds));

        try (LogCapture log = new LogCapture()) {
            assertThat(visitor.login("/", List.of("all"))).isEqualTo(FAILED);

            assertThat(log.entries())
                    .contains("WARN Refused: event=login-failed reason=\"the id token is not valid at this time:"
                            + " compare the clocks of this server and the login server\"");
        }
    }

    /** A token that is good for five seconds from then on. */
    private static void shortLived(JsonObject claims, int secondsFromNow) {
        long then = Instant.now().getEpochSecond() + secondsFromNow;
        claims.put("iat", then).put("nbf", then).put("exp", then + 5);
    }

    @Test
    void S_10_a_callback_that_this_browser_did_not_begin_gives_no_session() {
        Page toLogin = visitor.get("/login?scope=all");
        String callback = visitor.get(toLogin.location().toString()).location().toString();
        Browserless other = new Browserless();
        other.get("/login?scope=all");

        assertThat(other.finish(other.get(callback))).isEqualTo(FAILED);
        assertThat(other.finish(other.get(callback.replaceFirst("state=[^&]+", "state=x"))))
                .isEqualTo(FAILED);
        assertThat(other.finish(other.get(callback.replaceFirst("&state=[^&]+", ""))))
                .isEqualTo(FAILED);
        assertThat(other.finish(other.get(callback + "&state=x"))).isEqualTo(FAILED);
        assertThat(session(other)).isEqualTo(NOBODY);
        assertThat(server.asked()).doesNotContain("/token");
    }

    @Test
    void S_10_an_answer_in_the_name_of_another_login_server_gives_no_session() {
        Page toLogin = visitor.get("/login?scope=all");
        String callback = visitor.get(toLogin.location().toString()).location().toString();

        assertThat(visitor.finish(visitor.get(callback + "&iss=https://evil.example")))
                .isEqualTo(FAILED);
        assertThat(server.asked()).doesNotContain("/token");
    }

    @Test
    void S_10_a_callback_works_once() {
        visitor.get("/login?scope=all");
        Page toLogin = visitor.get("/login?scope=all");
        String callback = visitor.get(toLogin.location().toString()).location().toString();

        assertThat(visitor.finish(visitor.get(callback))).isEqualTo("/");
        assertThat(visitor.finish(visitor.get(callback))).isEqualTo(FAILED);
        assertThat(session(visitor)).contains("Ada Example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login-", "q_auth_"})
    void S_10_without_either_cookie_of_the_login_there_is_no_session(String start) {
        Page toLogin = visitor.get("/login?scope=all");
        String callback = visitor.get(toLogin.location().toString()).location().toString();
        new TreeMap<>(visitor.cookies())
                .keySet().stream()
                        .filter(name -> name.startsWith(start))
                        .forEach(name -> visitor.withCookie(name, null));

        assertThat(visitor.finish(visitor.get(callback))).isEqualTo(FAILED);
        assertThat(visitor.cookies()).doesNotContainKey("session");
    }

    private static String session(Browserless visitor) {
        return visitor.call("GET", "/api/session").body();
    }
}
