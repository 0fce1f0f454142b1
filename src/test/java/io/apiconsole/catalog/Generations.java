package io.apiconsole.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A catalogue whose snapshots tests make up and swap. */
public final class Generations {

    private final Catalog catalog = new Catalog();

    public Catalog catalog() {
        return catalog;
    }

    public void swapTo(SnapshotCompanion companion) {
        catalog.swapTo(companion);
    }

    /** A snapshot of one section, all texts of which are of the generation with this name. */
    public static CatalogSnapshot named(String name, int operations) {
        List<Operation> all = new ArrayList<>();
        IntStream.range(0, operations)
                .forEach(i -> all.add(operation("/" + name + "/thing" + i, "Get thing of " + name)));
        Section section = new Section("/" + name, name, all, Map.of(), name);
        return new CatalogSnapshot(
                name, Instant.EPOCH, null, List.of(), List.of(new Branch("v1", null, List.of(section))));
    }

    private static Operation operation(String path, String description) {
        return new Operation(
                "GET",
                path,
                description,
                null,
                new OperationState("PRODUCTION", "Stable", null, null, null),
                new Operation.Authentication(false, List.of()),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }
}
