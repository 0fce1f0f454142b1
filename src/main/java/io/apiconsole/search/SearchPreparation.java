package io.apiconsole.search;

import io.apiconsole.catalog.CatalogSnapshot;
import io.apiconsole.catalog.SnapshotCompanion;
import io.apiconsole.catalog.SnapshotPreparation;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Has an index built for each snapshot before that becomes current. */
@ApplicationScoped
class SearchPreparation implements SnapshotPreparation {

    private final IndexBuilder builder;

    SearchPreparation(EngineSettings settings, Clock clock) {
        this.builder = new IndexBuilder(settings::next, clock);
    }

    @Override
    public SnapshotCompanion prepare(CatalogSnapshot next) {
        long start = System.nanoTime();
        SearchIndex index = builder.build(next);
        Log.infof(
                "Index of catalogue %s: %d operations in %d ms",
                next.version(), index.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return index;
    }
}
