package io.apiconsole.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The console of a sandbox that plays a real provider, for tests that {@link RealDefinitions} lets run. */
public class RealSandbox implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Definitions.class));
    }

    /** Looks for the definitions when a test runs: the profile is read where there are none too. */
    public static class Definitions implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "console.sandbox.definitions", RealDefinitions.folder().toString());
        }

        @Override
        public void stop() {
            // Nothing was started: the definitions are files.
        }
    }
}
