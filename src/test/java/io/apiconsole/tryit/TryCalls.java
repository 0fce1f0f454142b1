package io.apiconsole.tryit;

import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The application before a provider that tests can have do anything, with short patience. */
public class TryCalls implements QuarkusTestProfile {

    /** Calls that one caller may have under way. */
    static final int CONCURRENT = 30;

    /** Branches that there are once all are loaded. */
    static final int BRANCHES = 15;

    /** Calls of a branch that may be under way. */
    static final int CONNECTIONS = 50;

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(HeaderTokens.class, TestLookup.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Provider.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("console.try.connect-timeout", "1s"),
                Map.entry("console.try.tls-timeout", "1s"),
                Map.entry("console.try.answer-timeout", "3s"),
                Map.entry("console.try.stall-timeout", "1500ms"),
                Map.entry("console.try.total-timeout", "5s"),
                Map.entry("console.try.addresses-kept", "1ms"),
                Map.entry("console.try.tls", "authority"),
                Map.entry("console.try.connections", String.valueOf(CONNECTIONS)),
                Map.entry("console.try.max-decompressed", "64M"),
                Map.entry("console.try.quota.concurrent", String.valueOf(CONCURRENT)),
                Map.entry("console.try.quota.calls", "1000000"));
    }

    /** The provider; put into the fields of tests. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {

        private final FakeProvider definitions =
                new FakeProvider().branch("v1", Map.of("/calls", Fixtures.CALLS.json()));
        private final SocketUpstream upstream = new SocketUpstream();
        private final TlsUpstreams tls = new TlsUpstreams();
        private final RawServer silent = RawServer.silent();
        private final RawServer full = RawServer.full();
        private final RawServer old = RawServer.old();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>();
            String url = "http://localhost:" + upstream.port();
            branch(settings, "v1", url + "/v1", true);
            branch(settings, "other", url + "/other", true);
            branch(settings, "guarded", url + "/guarded", false);
            branch(settings, "down", "http://localhost:1/v1", true);
            branch(settings, "named", "http://name.test:" + upstream.port() + "/v1", true);
            branch(settings, "named-guarded", "http://guarded.test:" + upstream.port() + "/v1", false);
            branch(settings, "nowhere", "http://no-such-host.invalid/v1", true);
            branch(settings, "full", "http://localhost:" + full.port() + "/v1", true);
            branch(settings, "tls-silent", "https://localhost:" + silent.port() + "/v1", true);
            branch(settings, "tls-old", "https://localhost:" + old.port() + "/v1", true);
            tls.byBranch()
                    .forEach((id, server) -> branch(settings, id, "https://localhost:" + server.port() + "/v1", true));
            settings.put(
                    "quarkus.tls.authority.trust-store.pem.certs",
                    tls.authority().toString());
            settings.put("console.branches.readonly.definitions", definitions.url("/v1/"));
            return settings;
        }

        private void branch(Map<String, String> settings, String id, String url, boolean inPrivateNetwork) {
            settings.put("console.branches." + id + ".url", url);
            settings.put("console.branches." + id + ".definitions", definitions.url("/v1/"));
            settings.put("console.branches." + id + ".in-private-network", String.valueOf(inPrivateNetwork));
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(upstream, new TestInjector.MatchesType(SocketUpstream.class));
            injector.injectIntoFields(tls, new TestInjector.MatchesType(TlsUpstreams.class));
        }

        @Override
        public void stop() {
            definitions.close();
            upstream.close();
            tls.close();
            silent.close();
            full.close();
            old.close();
        }
    }
}
