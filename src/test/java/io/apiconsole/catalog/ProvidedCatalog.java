package io.apiconsole.catalog;

import io.apiconsole.testing.FakeProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The application with a provider that tests can break, mend and change. */
public class ProvidedCatalog implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Provider.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "console.catalog.retry-after", "20ms",
                "console.catalog.retry-at-most", "100ms",
                "console.definitions.timeout", "5s");
    }

    /** The provider; put into the fields of tests. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {

        private final FakeProvider provider = new FakeProvider();

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "console.branches.v1.url", provider.url("/v1"),
                    "console.branches.v2.url", provider.url("/v2"),
                    "console.branches.v2.order", "1");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(provider, new TestInjector.MatchesType(FakeProvider.class));
        }

        @Override
        public void stop() {
            provider.close();
        }
    }
}
