package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.LogCapture;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A login server that cannot be reached when the console starts. */
@QuarkusTest
@TestProfile(LoginServerDownTest.Down.class)
class LoginServerDownTest {

    public static class Down implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    // Nothing listens on the port of tcpmux.
                    "quarkus.oidc.auth-server-url", "http://localhost:1/realm",
                    "quarkus.oidc.client-id", "console",
                    "quarkus.oidc.credentials.secret", "a-client-secret",
                    "console.login.scopes.\"all\"", "Everything",
                    "console.login.timeout", "2s");
        }
    }

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/well", management = true)
    URL well;

    private final Browserless visitor = new Browserless();

    @Test
    void K_04_the_catalogue_is_served_and_the_console_is_ready() {
        await().until(() -> visitor.get(ready.toString()).status() == 200);

        assertThat(visitor.get("/api/catalog").status()).isEqualTo(200);
        assertThat(visitor.get("/api/session", "X-Console", "1").body()).isEqualTo("{\"authenticated\":false}");
    }

    @Test
    void K_04_that_nobody_can_log_in_is_told_to_people_and_operators() {
        try (LogCapture log = new LogCapture()) {
            assertThat(visitor.login("/", List.of("all"))).isEqualTo("/?login=failed");

            assertThat(log.entries())
                    .anyMatch(line -> line.equals(
                            "WARN Refused: event=login-failed reason=\"the login server cannot be reached\""));
        }
        assertThat(visitor.get(well.toString()).body())
                .contains("\"login\"", "\"DOWN\"")
                .doesNotContain("localhost");
        assertThat(visitor.cookies()).isEmpty();
    }
}
