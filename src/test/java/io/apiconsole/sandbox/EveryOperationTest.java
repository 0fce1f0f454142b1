package io.apiconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** All that the embedded provider has, called. */
@QuarkusTest
class EveryOperationTest {

    private static final int OPERATIONS = 442;
    private static final int OF_THE_LABORATORY = 23;

    @Test
    void every_operation_answers_what_its_definition_says() {
        try (EveryOperation every = new EveryOperation(operation -> operation.contains(" /lab/"))) {
            assertThat(every.call()).isEqualTo(OPERATIONS - OF_THE_LABORATORY);
            assertThat(every.complaints()).isEmpty();
        }
    }
}
