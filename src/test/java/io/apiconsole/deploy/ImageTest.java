package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** X-03: what the image is made of, and what is not in it. */
class ImageTest {

    private static final List<Instruction> INSTRUCTIONS = read(Path.of("Dockerfile.native"));

    /** One instruction of a Dockerfile, its continued lines joined. */
    private record Instruction(String name, String arguments) {}

    @Test
    void X_03_every_stage_starts_from_an_exact_tag() {
        assertThat(of("FROM"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(from -> from.matches("[a-z0-9./-]+:[0-9][\\w.-]*(@sha256:[0-9a-f]{64})?( AS \\w+)?"));
    }

    @Test
    void X_03_the_builder_is_the_one_of_the_build() throws IOException {
        String builder = of("FROM").stream()
                .filter(from -> from.contains("mandrel"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(" AS .*", "");

        assertThat(builder).contains("java25");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<quarkus.native.builder-image>" + builder + "</quarkus.native.builder-image>");
    }

    @Test
    void X_03_the_last_stage_holds_one_file_that_belongs_to_nobody_who_runs_it() {
        List<Instruction> last = lastStage();

        assertThat(last.get(0).arguments()).contains("micro-image");
        assertThat(last)
                .filteredOn(instruction -> instruction.name().equals("COPY"))
                .extracting(Instruction::arguments)
                .containsExactly("--from=executable --chmod=0555 /code/target/application /application");
        assertThat(last)
                .extracting(Instruction::name)
                .containsOnly("FROM", "ARG", "LABEL", "COPY", "USER", "EXPOSE", "ENTRYPOINT");
    }

    @Test
    void X_03_it_runs_as_a_user_by_number_without_a_shell() {
        assertThat(lastStage())
                .filteredOn(instruction -> instruction.name().equals("USER"))
                .extracting(Instruction::arguments)
                .containsExactly("10001:10001");
        assertThat(lastStage())
                .filteredOn(instruction -> instruction.name().equals("ENTRYPOINT"))
                .extracting(Instruction::arguments)
                .containsExactly("[\"/application\"]");
    }

    @Test
    void X_03_it_says_what_it_is() {
        String labels = String.join(" ", of("LABEL"));

        for (String label : List.of("title", "description", "licenses", "version", "revision", "source")) {
            assertThat(labels).contains("org.opencontainers.image." + label + "=");
        }
    }

    @Test
    void X_03_nothing_is_sent_to_the_builder_but_what_is_named() throws IOException {
        List<String> rules = Files.readAllLines(Path.of(".dockerignore"));

        assertThat(rules.stream().filter(rule -> !rule.startsWith("#")).findFirst())
                .contains("*");
        assertThat(rules.stream().filter(rule -> rule.startsWith("!")))
                .containsExactlyInAnyOrder("!.mvn", "!frontend", "!mvnw", "!pom.xml", "!src");
        assertThat(rules).contains("**/.env*", "**/*.key", "**/*.pem");
    }

    @Test
    void X_03_no_secret_is_given_to_a_build() {
        assertThat(of("ARG").stream().map(argument -> argument.replaceFirst("=.*", "")))
                .containsExactly("VERSION", "REVISION", "SOURCE");
        assertThat(of("ENV")).isEmpty();
    }

    private static List<Instruction> lastStage() {
        int from = INSTRUCTIONS.stream().map(Instruction::name).toList().lastIndexOf("FROM");
        return INSTRUCTIONS.subList(from, INSTRUCTIONS.size());
    }

    private static List<String> of(String name) {
        return INSTRUCTIONS.stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::arguments)
                .toList();
    }

    private static List<Instruction> read(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("(?m)^#.*\\R", "")
                    .replaceAll("\\\\\\R\\s*", "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\s+", 2))
                    .map(parts -> new Instruction(parts[0].toUpperCase(Locale.ROOT), parts[1].strip()))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
