package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X-02: a workflow runs known code, with no more rights than it needs. zizmor says more in the workflow itself. */
class WorkflowsTest {

    private static final Path WORKFLOWS = Path.of(".github", "workflows");

    /** What a job may be given beyond reading. Publishing needs all of them, and only the job that publishes has them. */
    private static final Set<String> FOR_PUBLISHING = Set.of("packages", "id-token", "attestations");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void X_02_actions_are_pinned_by_their_commit(Path file) {
        assertThat(steps(Yaml.read(file)))
                .filteredOn(step -> step.has("uses"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.get("uses").asText()).matches("[\\w-]+/[\\w./-]+@[0-9a-f]{40}"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void X_02_images_are_pinned_by_an_exact_tag(Path file) {
        assertThat(steps(Yaml.read(file)))
                .flatMap(step -> List.of(step.path("run").asText().split("\\s+")))
                .filteredOn(word -> word.matches("(?:ghcr|quay|docker)\\.io/[a-z0-9-]+/.*"))
                .allSatisfy(image -> assertThat(image).matches(".+:v?\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void X_02_nothing_is_written_but_by_the_job_that_publishes(Path file) {
        JsonNode workflow = Yaml.read(file);

        assertThat(workflow.path("permissions").isObject()).isTrue();
        assertThat(grants(workflow)).allMatch(grant -> grant.equals("contents: read"));
        for (JsonNode job : workflow.get("jobs")) {
            assertThat(grants(job))
                    .allMatch(grant -> grant.endsWith(": read")
                            || (isRelease(file) && FOR_PUBLISHING.contains(grant.replace(": write", ""))));
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void X_02_code_of_strangers_never_meets_secrets(Path file) throws IOException {
        JsonNode workflow = Yaml.read(file);

        assertThat(names(workflow.get("on"))).doesNotContain("pull_request_target", "workflow_run");
        assertThat(Files.readString(file)).doesNotContain("secrets.");
        assertThat(steps(workflow))
                .filteredOn(step -> step.path("uses").asText().startsWith("actions/checkout@"))
                .isNotEmpty()
                .allSatisfy(
                        step -> assertThat(step.at("/with/persist-credentials").asBoolean(true))
                                .isFalse());
    }

    /** Whatever a title or a branch holds would be pasted into the script: it comes by the environment. */
    @ParameterizedTest
    @MethodSource("workflows")
    void X_02_nothing_is_pasted_into_scripts(Path file) {
        assertThat(steps(Yaml.read(file)))
                .allSatisfy(step -> assertThat(step.path("run").asText()).doesNotContain("${{"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void jobs_end(Path file) {
        assertThat(Yaml.read(file).get("jobs"))
                .allSatisfy(
                        job -> assertThat(job.path("timeout-minutes").asInt()).isBetween(1, 120));
    }

    private static boolean isRelease(Path file) {
        return file.endsWith("release.yml");
    }

    private static List<JsonNode> steps(JsonNode workflow) {
        return StreamSupport.stream(workflow.get("jobs").spliterator(), false)
                .flatMap(job -> StreamSupport.stream(job.get("steps").spliterator(), false))
                .toList();
    }

    private static List<String> grants(JsonNode owner) {
        return owner.path("permissions").properties().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().asText())
                .toList();
    }

    private static List<String> names(JsonNode triggers) {
        return triggers.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
