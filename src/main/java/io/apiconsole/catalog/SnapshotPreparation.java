package io.apiconsole.catalog;

/**
 * Makes the companion of each snapshot before that becomes current. A bean of whichever feature needs one: so the
 * catalogue and what is derived from it never disagree, though the catalogue knows nothing of it.
 */
public interface SnapshotPreparation {

    /**
     * Makes the companion aside, while the snapshot before this one is served. May take seconds: called on a worker
     * thread, for one snapshot at a time.
     *
     * @throws RuntimeException if it cannot be made: the old snapshot stays, with its companion, and this is tried again
     */
    SnapshotCompanion prepare(CatalogSnapshot next);
}
