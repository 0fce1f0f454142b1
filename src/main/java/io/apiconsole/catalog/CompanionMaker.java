package io.apiconsole.catalog;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Has the companion of a snapshot made on a worker thread, and swaps both in. */
@ApplicationScoped
class CompanionMaker {

    private final Optional<SnapshotPreparation> preparation;

    @Inject
    CompanionMaker(Instance<SnapshotPreparation> preparations) {
        this(preparations.stream().findFirst());
    }

    /** With none, snapshots have no companions. */
    CompanionMaker(Optional<SnapshotPreparation> preparation) {
        this.preparation = preparation;
    }

    /**
     * Makes a snapshot current, with its companion.
     *
     * @return whether there was anything to do; fails with {@link DefinitionsUnavailableException} if the companion
     *     could not be made: what was current still is
     */
    Uni<Boolean> replace(Catalog catalog, CatalogSnapshot next) {
        if (preparation.isEmpty()) {
            return Uni.createFrom().item(() -> swap(catalog, next));
        }
        return Uni.createFrom()
                .item(() -> swapPrepared(catalog, next, preparation.get()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static boolean swap(Catalog catalog, CatalogSnapshot next) {
        if (catalog.current().equals(Optional.of(next))) {
            return false;
        }
        catalog.swap(next);
        return true;
    }

    private static boolean swapPrepared(Catalog catalog, CatalogSnapshot next, SnapshotPreparation preparation) {
        if (catalog.companion().map(SnapshotCompanion::snapshot).equals(Optional.of(next))) {
            return false;
        }
        try {
            catalog.swapTo(preparation.prepare(next));
            return true;
        } catch (RuntimeException e) {
            Log.error("The catalogue could not be indexed: the one before it stays, and this is tried again", e);
            throw new DefinitionsUnavailableException("The catalogue could not be indexed", e);
        }
    }
}
