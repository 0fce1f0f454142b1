package io.apiconsole.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.apiconsole.catalog.definition.Readers;
import io.opentelemetry.api.OpenTelemetry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue with its loader as the application wires them, without the application. */
final class LoadingCatalog {

    /** As Quarkus sets up its own. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    final Catalog catalog = new Catalog();
    final MovedClock clock = new MovedClock();
    private final CatalogLoader loader;

    LoadingCatalog(Vertx vertx, Map<String, BranchConfig> branches, Map<String, String> settings) {
        BranchesConfig config = Readers.branches(branches);
        loader = new CatalogLoader(
                catalog,
                new CompanionMaker(Optional.empty()),
                Readers.of(vertx, config, settings),
                config,
                clock,
                new CatalogTraces(OpenTelemetry.noop()));
    }

    /** Time stands still until it is moved. */
    static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-14T09:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Loads once; true if everything could be had. */
    boolean load() {
        return loader.load()
                .map(done -> true)
                .onFailure(DefinitionsUnavailableException.class)
                .recoverWithItem(false)
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    void loadKept() {
        loader.loadKept().await().atMost(Duration.ofSeconds(60));
    }

    void checkSettings() {
        loader.checkSettings();
    }

    CatalogSnapshot snapshot() {
        return catalog.current().orElseThrow(() -> new AssertionError("There is no catalogue"));
    }

    Branch branch(String id) {
        return snapshot().branch(id).orElseThrow(() -> new AssertionError("There is no branch " + id));
    }

    List<String> sections(String branch) {
        return branch(branch).sections().stream().map(Section::path).toList();
    }

    /** As lines {@code section, item: cause}. */
    List<String> complaints() {
        return snapshot().problems().stream()
                .map(problem -> (problem.section() == null ? "" : problem.section() + ", ") + problem.item() + ": "
                        + problem.cause())
                .toList();
    }
}
