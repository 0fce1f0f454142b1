package io.apiconsole.search;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.CatalogSnapshot;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.OperationState;
import io.apiconsole.catalog.Section;
import io.apiconsole.search.SearchConfig.Backend;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Has the engine's classes loaded while the definitions are still fetched, by an index that nobody will search: there are
 * many of them, and without it the index of the first catalogue takes a quarter longer.
 */
@ApplicationScoped
class SearchWarmUp {

    private final boolean needed;
    private final IndexBuilder builder;
    private final Clock clock;

    SearchWarmUp(SearchConfig config, Clock clock) {
        // An executable has them loaded already.
        this.needed = config.backend() == Backend.LUCENE && ImageMode.current() == ImageMode.JVM;
        // Without an operator's settings: this is for nobody's eyes, and must not be in the way of the real one.
        this.builder = new IndexBuilder(EngineSettings::lucene, clock);
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        if (needed) {
            Infrastructure.getDefaultWorkerPool().execute(this::warmUp);
        }
    }

    private void warmUp() {
        try {
            builder.build(oneOperation()).close();
        } catch (RuntimeException e) {
            Log.warn("No index could be built to warm up; the next is that of the catalogue", e);
        }
    }

    private CatalogSnapshot oneOperation() {
        Operation operation = new Operation(
                "GET",
                "/warm/up",
                "Warm up",
                null,
                new OperationState("PRODUCTION", "Stable", null, null, null),
                new Operation.Authentication(false, List.of()),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
        Section section = new Section("/warm", "warm", List.of(operation), Map.of(), "");
        return new CatalogSnapshot(
                "", clock.instant(), null, List.of(), List.of(new Branch("", null, List.of(section))));
    }
}
