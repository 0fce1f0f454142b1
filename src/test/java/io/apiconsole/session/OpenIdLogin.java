package io.apiconsole.session;

import io.apiconsole.testing.FakeLoginServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * The console with the sandbox's APIs, a login server that tests can break and mend. A proxy on 127.0.0.1 is
 * trusted, one on 127.0.0.2 is not.
 */
public class OpenIdLogin implements QuarkusTestProfile {

    static final String KEY = "a-cookie-key-of-tests-that-is-long-enough";
    static final String PREVIOUS_KEY = "the-cookie-key-of-before-is-long-enough";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.oidc.client-id", FakeLoginServer.CLIENT),
                Map.entry("quarkus.oidc.credentials.secret", FakeLoginServer.SECRET),
                Map.entry("quarkus.oidc.token-state-manager.encryption-secret", KEY),
                Map.entry("quarkus.oidc.token.forced-jwk-refresh-interval", "1s"),
                Map.entry("console.session.previous-key", PREVIOUS_KEY),
                Map.entry("console.login.timeout", "2s"),
                Map.entry("console.login.scopes.\"all\"", "Everything"),
                Map.entry("console.login.scopes.\"account/all\"", "The account"),
                Map.entry("console.login.scopes.\"order/all\"", "Orders"),
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"));
    }

    /** The login server; put into the fields of tests. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final FakeLoginServer server = new FakeLoginServer();

        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.oidc.auth-server-url", server.url());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(server, new TestInjector.MatchesType(FakeLoginServer.class));
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
