package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X-06, X-07: what is built is what was meant, and who finds a hole knows where to go. */
class SupplyChainTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> lockedFolders() throws IOException {
        try (Stream<Path> files = Stream.of("frontend", "src/bench", "src/test/browser", "src/test/kubectl")
                .map(Path::of)) {
            return files.filter(folder -> Files.exists(folder.resolve("package.json")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lockedFolders")
    void X_06_npm_packages_are_of_exact_versions_and_checked_by_their_digest(Path folder) throws IOException {
        JsonNode wanted = JSON.readTree(folder.resolve("package.json").toFile());
        JsonNode locked =
                JSON.readTree(folder.resolve("package-lock.json").toFile()).get("packages");

        for (String kind : List.of("dependencies", "devDependencies")) {
            assertThat(wanted.path(kind).properties()).allSatisfy(dependency -> {
                assertThat(dependency.getValue().asText()).matches("\\d+\\.\\d+\\.\\d+(-[\\w.]+)?");
                assertThat(locked.at("/" + escaped("node_modules/" + dependency.getKey()) + "/version"))
                        .isEqualTo(dependency.getValue());
            });
        }
        assertThat(locked.properties())
                .filteredOn(entry -> !entry.getKey().isEmpty())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.getValue().path("integrity").asText())
                            .as(entry.getKey())
                            .startsWith("sha512-");
                    assertThat(entry.getValue().has("resolved"))
                            .as("%s names a server, where the digest is enough", entry.getKey())
                            .isFalse();
                });
    }

    @Test
    void X_06_maven_itself_is_checked_by_its_digest() throws IOException {
        Properties wrapper = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(".mvn", "wrapper", "maven-wrapper.properties"))) {
            wrapper.load(reader);
        }

        assertThat(wrapper.getProperty("distributionUrl")).startsWith("https://");
        assertThat(wrapper.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
    }

    @Test
    void X_06_the_package_is_of_the_sources_and_not_of_the_clock() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom).containsPattern("<project.build.outputTimestamp>\\d{4}-.*Z</project.build.outputTimestamp>");
        assertThat(Files.isExecutable(Path.of(".ci", "reproducible"))).isTrue();
        assertThat(runs("build.yml")).contains("./.ci/reproducible");
    }

    @Test
    void X_01_the_workflow_looks_for_known_holes_in_what_is_shipped() {
        assertThat(runs("build.yml"))
                .anyMatch(run ->
                        run.contains("osv-scanner") && run.contains("bom.json") && run.contains("frontend.cdx.json"))
                .anyMatch(run -> run.startsWith("npm audit"));
    }

    /** Of others it cannot tell what they are (CycloneDX, "Recognized file patterns"). */
    @Test
    void X_01_the_bills_of_materials_have_names_that_the_scanner_knows() {
        assertThat(runs("build.yml"))
                .filteredOn(run -> run.contains("osv-scanner"))
                .flatMap(run -> List.of(run.split("--lockfile ")).subList(1, run.split("--lockfile ").length))
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.strip()).matches("/boms/(bom|.+\\.cdx)\\.json"));
    }

    @Test
    void X_01_what_is_found_fails_the_build() throws IOException {
        assertThat(Files.readString(Path.of(".github", "workflows", "build.yml")))
                .doesNotContain("continue-on-error", "|| true");
    }

    @Test
    void X_02_workflows_are_linted() {
        assertThat(runs("build.yml")).anyMatch(run -> run.matches("pipx run zizmor==[\\d.]+ .*\\.github"));
    }

    @Test
    void X_06_a_release_is_signed_without_keys_and_says_how_it_was_made() {
        assertThat(runs("release.yml"))
                .anyMatch(run -> run.contains("cosign sign --yes \"$IMAGE@$DIGEST\""))
                .anyMatch(run -> run.contains("cosign attest --yes --type cyclonedx"));
        assertThat(Yaml.read(Path.of(".github", "workflows", "release.yml")).findValuesAsText("uses"))
                .anyMatch(action -> action.startsWith("actions/attest-build-provenance@"));
    }

    @Test
    void X_07_security_has_a_page_of_its_own() throws IOException {
        String page = Files.readString(Path.of(".github", "SECURITY.md"));

        assertThat(page).contains("## Report a vulnerability", "## Supported versions", "## Threat model");
        assertThat(runs("build.yml")).anyMatch(run -> run.contains("gitleaks"));
    }

    @Test
    void updates_come_in_groups() throws IOException {
        JsonNode bot = JSON.readTree(Path.of(".github", "renovate.json").toFile());

        assertThat(bot.get("extends").toString()).contains("docker:pinDigests", "helpers:pinGitHubActionDigests");
        assertThat(bot.get("packageRules").findValuesAsText("groupName"))
                .contains("Quarkus", "Java libraries", "Frontend");
    }

    private static List<String> runs(String workflow) {
        return StreamSupport.stream(
                        Yaml.read(Path.of(".github", "workflows", workflow))
                                .get("jobs")
                                .spliterator(),
                        false)
                .flatMap(job -> StreamSupport.stream(job.get("steps").spliterator(), false))
                .map(step -> step.path("run").asText())
                .toList();
    }

    /** As a step of a JSON pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
