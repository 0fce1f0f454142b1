package io.apiconsole.tryit;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.Catalog;
import io.apiconsole.catalog.CatalogSnapshot;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The operations of the current snapshot by what identifies them: branch, verb and path template, and nothing else. */
@ApplicationScoped
class CallableOperations {

    private final Catalog catalog;
    private final AtomicReference<Index> index = new AtomicReference<>();

    CallableOperations(Catalog catalog) {
        this.catalog = catalog;
    }

    /** An operation and the section that holds its schemas. */
    record Found(Operation operation, Section section) {}

    private record Key(String branch, String method, String path) {}

    private record Index(CatalogSnapshot snapshot, Map<Key, Found> operations) {

        static Index of(CatalogSnapshot snapshot) {
            Map<Key, Found> operations = new HashMap<>();
            for (Branch branch : snapshot.branches()) {
                for (Section section : branch.sections()) {
                    for (Operation operation : section.operations()) {
                        Key key = new Key(branch.id(), operation.method(), operation.path());
                        // An operation may stand in another section than its path says; its own comes first.
                        if (section.covers(operation.path())) {
                            operations.put(key, new Found(operation, section));
                        } else {
                            operations.putIfAbsent(key, new Found(operation, section));
                        }
                    }
                }
            }
            return new Index(snapshot, operations);
        }
    }

    /** Whether there is a catalogue yet. */
    boolean isLoaded() {
        return catalog.current().isPresent();
    }

    /** The operation, if the catalogue has it. */
    Optional<Found> find(String branch, String method, String path) {
        return catalog.current().map(this::indexOf).map(current -> current.operations()
                .get(new Key(branch, method, path)));
    }

    private Index indexOf(CatalogSnapshot snapshot) {
        Index current = index.get();
        if (current == null || current.snapshot() != snapshot) {
            current = Index.of(snapshot);
            index.set(current);
        }
        return current;
    }
}
