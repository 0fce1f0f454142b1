package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.FakeLoginServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The keys of the login server, which are fetched again when one is not known, but not each time. */
@QuarkusTest
@TestProfile(SigningKeysTest.Patient.class)
class SigningKeysTest {

    /** As long as the framework waits by itself. */
    public static class Patient extends OpenIdLogin {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.oidc.token.forced-jwk-refresh-interval", "10m");
            return settings;
        }
    }

    FakeLoginServer server;

    @Test
    void K_02_a_flood_of_unknown_keys_asks_for_the_keys_once() {
        new Browserless().login("all");
        server.behave(b -> b.unknownKey = true).forgetRequests();

        for (int i = 0; i < 20; i++) {
            assertThat(new Browserless().login("/", List.of("all"))).isEqualTo("/?login=failed");
        }

        assertThat(server.asked()).filteredOn("/jwks"::equals).hasSizeLessThanOrEqualTo(1);
        server.behave(b -> {});
        assertThat(new Browserless().login("/", List.of("all"))).isEqualTo("/");
    }
}
