package io.apiconsole.catalog;

/**
 * Something that was made of one snapshot, holds for that one alone and becomes current with it in the same step, such
 * as an index of its operations.
 */
public interface SnapshotCompanion extends AutoCloseable {

    /** The snapshot that it was made of. */
    CatalogSnapshot snapshot();

    /** The snapshot is current no more. Whoever still reads the companion may finish. */
    @Override
    void close();
}
