package io.apiconsole.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The current snapshot of the catalogue, and how far the first one is. Built aside, it is swapped in one step. */
@ApplicationScoped
public class Catalog {

    private final AtomicReference<CatalogSnapshot> current = new AtomicReference<>();
    private final AtomicReference<LoadProgress> progress = new AtomicReference<>(new LoadProgress());

    /** The current snapshot; empty until the first one is loaded. */
    public Optional<CatalogSnapshot> current() {
        return Optional.ofNullable(current.get());
    }

    /** How far the load that is under way, or was last, has come. */
    public LoadProgress progress() {
        return progress.get();
    }

    LoadProgress begin() {
        LoadProgress started = new LoadProgress();
        progress.set(started);
        return started;
    }

    void swap(CatalogSnapshot next) {
        current.set(next);
    }
}
