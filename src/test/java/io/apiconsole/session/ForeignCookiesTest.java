package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cookies that another process has made: a replica, one with the key of before, another version. */
@QuarkusTest
@TestProfile(OpenIdLogin.class)
class ForeignCookiesTest {

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void it_is_now() {
        clock.set(Duration.ZERO);
    }

    @Test
    void K_01_K_03_cookies_of_another_replica_and_of_the_key_before_are_read_and_of_no_other() {
        assertThat(withSessionUnder(OpenIdLogin.KEY)).startsWith("Granted");
        assertThat(withSessionUnder(OpenIdLogin.PREVIOUS_KEY)).startsWith("Granted");
        assertThat(withSessionUnder("some-other-key-that-nobody-has-configured"))
                .isEqualTo("LoginRequired[]");
    }

    @Test
    void K_03_a_cookie_of_another_version_of_the_console_is_nobody() {
        long since = clock.instant().getEpochSecond();
        Map<String, Object> other = Map.of("bearer", "token", "scopes", Set.of("all"), "since", since, "user", "u");

        assertThat(withCookie(OpenIdLogin.KEY, "session-1", other)).isEqualTo("LoginRequired[]");
        assertThat(withCookie(OpenIdLogin.KEY, "session-0", session())).isEqualTo("LoginRequired[]");
    }

    private String withSessionUnder(String key) {
        return withCookie(key, "session-1", session());
    }

    private Session session() {
        long since = clock.instant().getEpochSecond();
        return new Session("token", null, null, null, Set.of("all"), "Ada", "u", since);
    }

    /** Who is seen in a cookie that another process has made. */
    private String withCookie(String key, String form, Object value) {
        CookieCipher cipher = new CookieCipher(CookieKeysTest.keys(key), mapper);
        return new Browserless()
                .withCookie("session", "1." + cipher.encrypt(form, value))
                .get("/api/caller")
                .body();
    }
}
