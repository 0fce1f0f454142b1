package io.apiconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.RealDefinitions;
import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All that a real catalogue has, called, where there is one. */
@ExtendWith(RealDefinitions.class)
@QuarkusTest
@TestProfile(EveryRealOperationTest.Profile.class)
class EveryRealOperationTest {

    private static final int OPERATIONS = 4_150;

    @Test
    void every_operation_answers_what_its_definition_says() {
        long start = System.nanoTime();
        try (EveryOperation every = new EveryOperation(operation -> false)) {
            assertThat(every.call()).isEqualTo(OPERATIONS);
            assertThat(every.complaints()).isEmpty();
        }
        Log.infof("All called in %d ms", (System.nanoTime() - start) / 1_000_000);
    }

    /** Serves the real definitions. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Definitions.class));
        }
    }

    /** Looks for the definitions when this test runs: the profile is read where there are none too. */
    public static final class Definitions implements QuarkusTestResourceLifecycleManager {

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
