package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(documents().unknownTypes()).isEmpty();
    }

    @Test
    void every_reference_leads_to_a_model() {
        documents().forEach((operation, document) -> assertThat(CatalogDocuments.dangling(document))
                .as(operation.id())
                .isEmpty());
    }

    @Test
    void every_id_is_unique_in_its_section() {
        documents().forEachSection((branch, section) -> assertThat(section.operations())
                .extracting(Operation::id)
                .doesNotHaveDuplicates());
    }

    @Test
    void every_example_is_valid_against_its_schema() {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        Set<String> misfits = new TreeSet<>();
        documents().forEach((operation, document) -> misfits.addAll(CatalogDocuments.misfits(schemas, document)));

        assertThat(misfits).isEmpty();
    }

    @Test
    void every_operation_has_a_document_of_a_sensible_size() {
        List<Integer> sizes = new ArrayList<>();
        documents()
                .forEach((operation, document) -> sizes.add(document.toString().length()));
        Collections.sort(sizes);
        LOG.infof(
                "Documents of operations: median %d, largest %d characters",
                sizes.get(OPERATIONS / 2), sizes.get(OPERATIONS - 1));

        assertThat(sizes).hasSize(OPERATIONS);
        assertThat(sizes).last().asInstanceOf(InstanceOfAssertFactories.INTEGER).isLessThan(1_000_000);
    }

    private CatalogDocuments documents() {
        return new CatalogDocuments(catalog.snapshot());
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
