package io.apiconsole.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real provider's definitions, which are not part of the project: a folder with root listings ({@code v1.json}) and
 * section documents ({@code v1/cloud.json}). As an extension it skips tests where there is none.
 */
public final class RealDefinitions implements ExecutionCondition {

    private static final String PROPERTY = "console.test.definitions";
    private static final String VARIABLE = "CONSOLE_TEST_DEFINITIONS";

    /** The folder. */
    public static Path folder() {
        return find().orElseThrow(() -> new IllegalStateException(explanation()));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return find().map(folder -> ConditionEvaluationResult.enabled("Definitions are in " + folder))
                .orElseGet(() -> ConditionEvaluationResult.disabled(explanation()));
    }

    private static Optional<Path> find() {
        return Optional.ofNullable(System.getProperty(PROPERTY, System.getenv(VARIABLE)))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    private static String explanation() {
        return "Set the environment variable " + VARIABLE + " or the system property " + PROPERTY
                + " to a folder with a real provider's definitions to run this test";
    }
}
