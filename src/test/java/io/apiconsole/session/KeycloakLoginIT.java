package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The login at a real OpenID provider, which rotates refresh tokens and ends a session when one is used twice. */
@QuarkusTest
@TestProfile(KeycloakLoginIT.AtKeycloak.class)
@EnabledIfSystemProperty(named = KeycloakServer.HOME, matches = ".+", disabledReason = "Needs the profile keycloak")
class KeycloakLoginIT extends InProcessLoginSuite {

    public static class AtKeycloak implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KeycloakServer.class));
        }
    }

    @Override
    String name() {
        return "Dana Demo";
    }

    @Override
    Duration untilRenewal() {
        return Duration.ofMinutes(6);
    }

    @Override
    Map<String, String> declining() {
        return Map.of("cancel", "No");
    }

    @Test
    void S_14_logging_out_leads_to_the_end_of_the_session_at_the_provider() {
        visitor.login("all");

        String location = JsonPath.from(visitor.call("POST", "/logout").body()).getString("location");

        assertThat(location).contains("/protocol/openid-connect/logout?client_id=console&post_logout_redirect_uri=");
        assertThat(visitor.finish(visitor.get(location))).isEqualTo("/");
        Page loginPage = visitor.get(visitor.get("/login?scope=all").location().toString());
        assertThat(loginPage.body()).contains("name=\"password\"");
    }
}
