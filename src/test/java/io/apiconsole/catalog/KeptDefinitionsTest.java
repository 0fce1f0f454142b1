package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.FakeProvider.Asked;
import io.apiconsole.testing.Fixtures;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeptDefinitionsTest {

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    private Path directory;

    private final FakeProvider provider =
            new FakeProvider().branch("v1", Map.of("/shop", Fixtures.SHOP.json(), "/types", Fixtures.TYPES.json()));

    @AfterEach
    void close() {
        provider.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close();
    }

    @Test
    void D_08_a_restart_serves_what_was_kept_while_the_provider_is_down_and_says_stale() {
        start(directory).load();
        provider.down();
        LoadingCatalog restarted = start(directory);

        restarted.loadKept();

        assertThat(restarted.snapshot().operations()).isEqualTo(7);
        assertThat(restarted.snapshot().staleSince()).isEqualTo(restarted.clock.instant());
        assertThat(restarted.load()).isFalse();
        assertThat(restarted.snapshot().operations()).isEqualTo(7);

        provider.up();
        assertThat(restarted.load()).isTrue();
        assertThat(restarted.snapshot().stale()).isFalse();
    }

    @Test
    void after_a_restart_only_changes_are_transferred() {
        start(directory).load();
        provider.forgetRequests();
        LoadingCatalog restarted = start(directory);

        restarted.loadKept();
        assertThat(restarted.load()).isTrue();

        assertThat(provider.asked()).hasSize(3).extracting(Asked::ifNoneMatch).doesNotContainNull();
        assertThat(restarted.snapshot().stale()).isFalse();
    }

    @Test
    void with_nothing_kept_there_is_no_catalogue_yet() {
        LoadingCatalog first = start(directory);

        first.loadKept();

        assertThat(first.catalog.current()).isEmpty();
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void garbage_is_not_kept() throws IOException {
        start(directory).load();
        List<Path> kept = files();
        provider.on("/v1/shop.json", Answer.json("<!doctype html>"));

        start(directory).load();

        assertThat(files()).containsExactlyElementsOf(kept);
        LoadingCatalog restarted = start(directory);
        restarted.loadKept();
        assertThat(restarted.sections("v1")).containsExactly("/shop", "/types");
    }

    @Test
    void a_kept_document_that_was_damaged_is_asked_for_anew() throws IOException {
        start(directory).load();
        for (Path file : files()) {
            if (file.toString().endsWith(".json")) {
                Files.writeString(file, Files.readString(file).replace("Place an order", "Damaged"));
            }
        }
        LoadingCatalog restarted = start(directory);

        restarted.loadKept();
        restarted.load();

        assertThat(restarted.branch("v1").section("/shop").orElseThrow().operation("POST", "/shop/order"))
                .get()
                .extracting(Operation::description)
                .isEqualTo("Place an order");
    }

    @Test
    void kept_files_of_no_sense_cost_themselves() throws IOException {
        start(directory).load();
        for (Path file : files()) {
            Files.write(file, new byte[] {0, 0, 0, 'x', '\\', 'u', 'z'});
        }
        LoadingCatalog restarted = start(directory);

        restarted.loadKept();
        assertThat(restarted.catalog.current()).isEmpty();
        assertThat(restarted.load()).isTrue();
    }

    @Test
    void another_provider_s_documents_are_not_taken() {
        start(directory).load();
        try (FakeProvider other = new FakeProvider()) {
            LoadingCatalog moved = new LoadingCatalog(
                    VERTX, Map.of("v1", Readers.branch(other.url("/v1"), null)), Map.of("cache", directory.toString()));

            moved.loadKept();

            assertThat(moved.catalog.current()).isEmpty();
        }
    }

    // K-07
    @Test
    void K_07_a_directory_that_cannot_be_written_costs_only_the_head_start() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");
        LoadingCatalog catalog = start(file.resolve("cache"));

        catalog.loadKept();

        assertThat(catalog.load()).isTrue();
        assertThat(catalog.sections("v1")).hasSize(2);
    }

    @Test
    void nothing_is_left_aside() throws IOException {
        start(directory).load();

        assertThat(files()).hasSize(6).noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    private LoadingCatalog start(Path cache) {
        return new LoadingCatalog(
                VERTX, Map.of("v1", Readers.branch(provider.url("/v1"), null)), Map.of("cache", cache.toString()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
