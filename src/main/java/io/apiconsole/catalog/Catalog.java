package io.apiconsole.catalog;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The current snapshot of the catalogue with its companion, and how far the first one is. Built aside, both are swapped
 * in one step.
 */
@ApplicationScoped
public class Catalog {

    private static final Generation NONE = new Generation(null, null);

    private final AtomicReference<Generation> current = new AtomicReference<>(NONE);
    private final AtomicReference<LoadProgress> progress = new AtomicReference<>(new LoadProgress());

    private final AtomicReference<Instant> checkedAt = new AtomicReference<>();

    /** A snapshot and what was made of it. Either is null while it is not there yet. */
    private record Generation(CatalogSnapshot snapshot, SnapshotCompanion companion) {}

    /** The current snapshot; empty until the first one is loaded. */
    public Optional<CatalogSnapshot> current() {
        return Optional.ofNullable(current.get().snapshot());
    }

    /** What was made of the current snapshot; empty until the first one has been made. */
    public Optional<SnapshotCompanion> companion() {
        return Optional.ofNullable(current.get().companion());
    }

    /** How far the load that is under way, or was last, has come. */
    public LoadProgress progress() {
        return progress.get();
    }

    /** When all of it was last compared with the provider's; empty until the first time. */
    Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt.get());
    }

    void checked(Instant when) {
        checkedAt.set(when);
    }

    LoadProgress begin() {
        LoadProgress started = new LoadProgress();
        progress.set(started);
        return started;
    }

    /** Makes a snapshot current that has no companion. */
    void swap(CatalogSnapshot next) {
        replaceBy(new Generation(next, null));
    }

    /** Makes a companion current, and with it the snapshot that it was made of. */
    void swapTo(SnapshotCompanion next) {
        replaceBy(new Generation(next.snapshot(), next));
    }

    @PreDestroy
    void stop() {
        replaceBy(NONE);
    }

    private void replaceBy(Generation next) {
        SnapshotCompanion before = current.getAndSet(next).companion();
        if (before != null && before != next.companion()) {
            before.close();
        }
    }
}
