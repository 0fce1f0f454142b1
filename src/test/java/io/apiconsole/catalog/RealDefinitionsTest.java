package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.RealDefinitions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole real catalogue of 59 sections, where there is one. */
@ExtendWith(RealDefinitions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDefinitionsTest {

    private static final Logger LOG = Logger.getLogger(RealDefinitionsTest.class);
    private static final int SECTIONS = 59;
    private static final int OPERATIONS = 4_150;

    private final Vertx vertx = Vertx.vertx();
    private LoadingCatalog catalog;

    @BeforeAll
    void load() {
        long heapBefore = usedHeap();
        Map<String, BranchConfig> branches = new TreeMap<>();
        for (String branch : List.of("v1", "v2")) {
            String listing = RealDefinitions.folder().resolve(branch + ".json").toString();
            branches.put(branch, Readers.branch("https://eu.api.ovh.com/" + branch, listing));
        }
        catalog = new LoadingCatalog(vertx, branches, Map.of());
        long start = System.nanoTime();
        assertThat(catalog.load()).isTrue();
        LOG.infof(
                "Loaded in %d ms, %d MB of heap",
                (System.nanoTime() - start) / 1_000_000, (usedHeap() - heapBefore) / 1_048_576);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @AfterAll
    void close() {
        vertx.close();
    }

    @Test
    void all_of_it_loads_from_files() {
        assertThat(catalog.complaints()).isEmpty();
        assertThat(catalog.snapshot().sections()).isEqualTo(SECTIONS);
        assertThat(catalog.snapshot().operations()).isEqualTo(OPERATIONS);
    }

    @Test
    void all_of_it_loads_by_HTTP_and_is_the_same() throws IOException {
        try (FakeProvider provider = new FakeProvider()) {
            publish(RealDefinitions.folder(), provider);
            Map<String, BranchConfig> branches = new TreeMap<>();
            for (String branch : List.of("v1", "v2")) {
                String listing = provider.url("/" + branch + ".json");
                branches.put(branch, Readers.branch("https://eu.api.ovh.com/" + branch, listing));
            }
            LoadingCatalog byHttp = new LoadingCatalog(vertx, branches, Map.of());

            assertThat(byHttp.load()).isTrue();

            assertThat(byHttp.snapshot().version()).isEqualTo(catalog.snapshot().version());
            assertThat(byHttp.complaints()).isEmpty();
        }
    }

    @Test
    void every_type_resolves() {
        Set<String> unknown = new TreeSet<>();
        forEachSection((branch, section) -> {
            section.schemas().forEach((key, schema) -> collectUnknown(section.path() + " " + key, schema, unknown));
            section.operations().forEach(operation -> {
                String where = section.path() + " " + operation.id();
                operation.parameters().forEach(parameter -> collectUnknown(where, parameter.schema(), unknown));
                operation.body().ifPresent(body -> collectUnknown(where, body.schema(), unknown));
                if (operation.response().schema() != null) {
                    collectUnknown(where, operation.response().schema(), unknown);
                }
            });
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_reference_leads_to_a_model() {
        List<String> dangling = new ArrayList<>();
        forEachDocument((operation, document) -> {
            for (String reference : document.findValuesAsText("$ref")) {
                String key = new Schema(
                                reference, null, null, null, false, null, null, null, null, null, null, null, null)
                        .referencedKey();
                if (!document.get("schemas").has(key)) {
                    dangling.add(operation.id() + " " + reference);
                }
            }
        });

        assertThat(dangling).isEmpty();
    }

    @Test
    void every_id_is_unique_in_its_section() {
        forEachSection((branch, section) -> {
            Set<String> ids = new HashSet<>();
            section.operations().forEach(operation -> ids.add(operation.id()));
            assertThat(ids).hasSize(section.operations().size());
        });
    }

    @Test
    void every_example_is_valid_against_its_schema() {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        Set<String> invalid = new TreeSet<>();
        forEachDocument((operation, document) -> {
            JsonNode request = document.get("requestBody");
            if (request != null) {
                check(schemas, withoutReadOnly(document), request, operation.id() + " request", invalid);
            }
            if (document.get("response").has("schema")) {
                check(schemas, document, document.get("response"), operation.id() + " response", invalid);
            }
        });

        assertThat(invalid).isEmpty();
    }

    @Test
    void every_operation_has_a_document_of_a_sensible_size() {
        List<Integer> sizes = new ArrayList<>();
        forEachDocument((operation, document) -> sizes.add(document.toString().length()));
        Collections.sort(sizes);
        LOG.infof(
                "Documents of operations: median %d, largest %d bytes",
                sizes.get(OPERATIONS / 2), sizes.get(OPERATIONS - 1));

        assertThat(sizes).hasSize(OPERATIONS);
        assertThat(sizes).last().asInstanceOf(InstanceOfAssertFactories.INTEGER).isLessThan(1_000_000);
    }

    @Test
    void the_validator_finds_what_does_not_fit() {
        ObjectNode document = LoadingCatalog.JSON.createObjectNode();
        document.putObject("schemas")
                .putObject("a.B<c>")
                .put("type", "object")
                .putArray("required")
                .add("name");
        ObjectNode body = LoadingCatalog.JSON.createObjectNode();
        body.putObject("schema").put("$ref", Schema.reference("a.B<c>").ref());
        body.putObject("example").put("other", 1);
        Set<String> invalid = new TreeSet<>();

        check(JsonSchemaFactory.getInstance(VersionFlag.V202012), document, body, "it", invalid);

        assertThat(invalid).hasSize(1);
    }

    private interface SectionCheck {
        void check(Branch branch, Section section);
    }

    private interface DocumentCheck {
        void check(Operation operation, JsonNode document);
    }

    private void forEachSection(SectionCheck check) {
        for (Branch branch : catalog.snapshot().branches()) {
            branch.sections().forEach(section -> check.check(branch, section));
        }
    }

    private void forEachDocument(DocumentCheck check) {
        RenderedCatalog rendered = new RenderedCatalog(catalog.snapshot(), LoadingCatalog.JSON);
        forEachSection((branch, section) -> section.operations().forEach(operation -> {
            CompressedJson json = rendered.operation(branch, operation.method(), operation.path())
                    .orElseThrow(() -> new AssertionError("No document of " + operation.id()));
            try {
                check.check(operation, LoadingCatalog.JSON.readTree(json.plain()));
            } catch (IOException e) {
                throw new AssertionError("The document of " + operation.id() + " is no JSON", e);
            }
        }));
    }

    private static void collectUnknown(String where, Schema schema, Set<String> unknown) {
        if (schema.unknownType() != null) {
            unknown.add(where + ": " + schema.unknownType());
        }
        schema.parts().forEach(part -> collectUnknown(where, part, unknown));
    }

    private static void check(
            JsonSchemaFactory schemas, JsonNode document, JsonNode body, String where, Set<String> invalid) {
        ObjectNode root = LoadingCatalog.JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("schemas", document.get("schemas"));
        root.putArray("allOf").add(body.get("schema"));
        JsonSchema schema = schemas.getSchema(root);
        schema.validate(body.get("example")).forEach(message -> invalid.add(where + ": " + message.getMessage()));
    }

    /** What only the server sets is not needed in a request. */
    private static JsonNode withoutReadOnly(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        for (JsonNode model : copy.findParents("properties")) {
            Set<String> readOnly = new HashSet<>();
            model.get("properties").properties().forEach(property -> {
                if (property.getValue().path("readOnly").asBoolean()) {
                    readOnly.add(property.getKey());
                }
            });
            if (model.path("required").isArray()) {

                Iterator<JsonNode> names = model.get("required").elements();
                while (names.hasNext()) {
                    if (readOnly.contains(names.next().textValue())) {
                        names.remove();
                    }
                }
            }
        }
        return copy;
    }

    private static void publish(Path folder, FakeProvider provider) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String path = "/" + folder.relativize(file).toString().replace('\\', '/');
                provider.on(path, Answer.json(Files.readString(file)));
            }
        }
    }
}
