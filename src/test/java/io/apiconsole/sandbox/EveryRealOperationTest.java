package io.apiconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.RealDefinitions;
import io.apiconsole.testing.RealSandbox;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All that a real catalogue has, called, where there is one. */
@ExtendWith(RealDefinitions.class)
@QuarkusTest
@TestProfile(RealSandbox.class)
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
}
