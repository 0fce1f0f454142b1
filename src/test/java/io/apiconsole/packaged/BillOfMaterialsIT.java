package io.apiconsole.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** X-01: the bills of materials name everything that is shipped. */
class BillOfMaterialsIT {

    private static final Path TARGET = Path.of("target");
    private static final Path LIBRARIES = TARGET.resolve("quarkus-app/lib");

    @Test
    void X_01_every_java_library_of_the_package_is_listed() throws IOException {
        assumeTrue(isOfThisBuild("bom.json"), "It is not made by a build that is offline");

        Set<String> listed = components("bom.json").stream()
                .map(part -> part.get("group").asText() + "."
                        + part.get("name").asText() + "-"
                        + part.get("version").asText())
                .collect(Collectors.toSet());

        assertThat(listed).anyMatch(part -> part.startsWith("io.quarkus.quarkus-rest-"));
        // A native executable has no libraries beside it.
        if (Files.exists(LIBRARIES)) {
            assertThat(libraries()).isNotEmpty().allMatch(library -> listed.stream()
                    .anyMatch(library::startsWith));
        }
    }

    @Test
    void X_01_every_package_of_the_page_is_listed_and_no_tool() throws IOException {
        JsonNode wanted =
                new ObjectMapper().readTree(Path.of("frontend", "package.json").toFile());
        List<String> listed = components("frontend.cdx.json").stream()
                .map(part -> part.get("purl").asText())
                .toList();

        assertThat(wanted.get("dependencies").properties()).allSatisfy(dependency -> assertThat(listed)
                .contains("pkg:npm/" + dependency.getKey().replace("@", "%40") + "@"
                        + dependency.getValue().asText()));
        assertThat(listed).noneMatch(purl -> purl.contains("eslint"));
    }

    private static boolean isOfThisBuild(String file) throws IOException {
        Path bom = TARGET.resolve(file);
        Path built = TARGET.resolve("quarkus-artifact.properties");
        return Files.exists(bom) && Files.getLastModifiedTime(bom).compareTo(Files.getLastModifiedTime(built)) >= 0;
    }

    private static List<JsonNode> components(String file) throws IOException {
        JsonNode bom = new ObjectMapper().readTree(TARGET.resolve(file).toFile());
        assertThat(bom.get("bomFormat").asText()).isEqualTo("CycloneDX");
        return StreamSupport.stream(bom.get("components").spliterator(), false).toList();
    }

    /** Named by group, artifact and version, perhaps with a classifier. */
    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
