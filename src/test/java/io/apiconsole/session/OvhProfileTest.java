package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.apiconsole.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider that the console is made for: what its profiles leave to be set is set here, and nothing else. */
@QuarkusTest
@TestProfile(OvhProfileTest.OvhEurope.class)
class OvhProfileTest {

    public static class OvhEurope implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "prod,ovh-eu";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.client-id", "0123456789abcdef",
                    "quarkus.oidc.credentials.secret", "fedcba9876543210",
                    "quarkus.oidc.token-state-manager.encryption-secret", "a-cookie-key-of-at-least-32-characters",
                    // Nothing is fetched from the provider in a test.
                    "console.branches.v1.definitions", "src/main/resources/sandbox/v1.json",
                    "console.branches.v2.definitions", "src/main/resources/sandbox/v2.json");
        }
    }

    private final Browserless visitor = new Browserless();

    @Test
    void S_02_S_09_a_login_goes_to_the_region_with_the_chosen_scopes_alone_and_comes_back_over_TLS() {
        Page login = visitor.get("/login?scope=account/all&scope=product/cloud/all");

        assertThat(login.location().toString())
                .startsWith("https://www.ovh.com/auth/oauth2/authorize?response_type=code&client_id=0123456789abcdef"
                        + "&scope=account%2Fall+product%2Fcloud%2Fall&redirect_uri=https%3A%2F%2Flocalhost")
                .contains("&code_challenge_method=S256")
                .doesNotContain("nonce=");
        assertThat(login.headers().get("set-cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure; HTTPOnly; SameSite=Lax"));
    }

    @Test
    void the_scopes_are_those_of_the_provider() {
        JsonPath scopes = JsonPath.from(visitor.get("/api/scopes").body());

        assertThat(scopes.getList("name", String.class))
                .startsWith("all", "account/all", "order/all", "services/all", "support/all")
                .contains("product/cloud/all", "product/dedicated-server/all");
        assertThat(scopes.getList("description", String.class)).doesNotContain("");
    }

    @Test
    void the_branches_are_those_of_the_region_in_order() {
        await().until(() -> visitor.get("/api/catalog").status() == 200);

        JsonPath catalog = JsonPath.from(visitor.get("/api/catalog").body());

        assertThat(catalog.getList("branches.url", String.class))
                .containsExactly("https://eu.api.ovh.com/v1", "https://eu.api.ovh.com/v2");
    }

    @Test
    void the_sandbox_is_off() {
        assertThat(RawHttp.get("/sandbox/v1/").status()).isEqualTo(404);
        assertThat(RawHttp.get("/sandbox/oauth2/authorize").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "eu, https://eu.api.ovh.com, https://www.ovh.com/auth/oauth2",
        "ca, https://ca.api.ovh.com, https://ca.ovh.com/auth/oauth2",
        "us, https://api.us.ovhcloud.com, https://us.ovhcloud.com/auth/oauth2"
    })
    void each_region_has_its_own_addresses(String region, String api, String login) throws IOException {
        Properties profile = new Properties();
        try (InputStream stream = getClass().getResourceAsStream("/application-ovh-" + region + ".properties")) {
            profile.load(stream);
        }

        assertThat(profile)
                .containsOnly(
                        Map.entry("console.branches.v1.url", api + "/v1"),
                        Map.entry("console.branches.v2.url", api + "/v2"),
                        Map.entry("quarkus.oidc.auth-server-url", login),
                        Map.entry("quarkus.oidc.user-info-path", api + "/v1/auth/details"));
    }
}
