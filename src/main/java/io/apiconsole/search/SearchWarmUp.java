package io.apiconsole.search;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.CatalogSnapshot;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.OperationState;
import io.apiconsole.catalog.Section;
import io.apiconsole.search.SearchConfig.Backend;
import io.quarkus.logging.Log;
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

    private final boolean inProcess;
    private final IndexBuilder builder;
    private final Clock clock;

    SearchWarmUp(SearchConfig config, EngineSettings settings, Clock clock) {
        this.inProcess = config.backend() == Backend.LUCENE;
        this.builder = new IndexBuilder(settings::next, clock);
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        if (inProcess) {
            Infrastructure.getDefaultWorkerPool().execute(this::warmUp);
        }
    }

    private void warmUp() {
        try {
            builder.build(oneOperation()).close();
        } catch (RuntimeException e) {
            Log.warn("No index can be built; this is tried again with the catalogue", e);
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
