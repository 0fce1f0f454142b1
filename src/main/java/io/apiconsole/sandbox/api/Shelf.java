package io.apiconsole.sandbox.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is kept at one place, by identifier, in the order in which it came; and what is known to be gone. */
final class Shelf {

    private static final int MAX_GONE = 1_000;

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private long weight = 2_000;

    Map<String, Thing> things() {
        return Collections.unmodifiableMap(things);
    }

    Optional<Thing> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    boolean isGone(String id) {
        return gone.contains(id);
    }

    void put(String id, Thing thing) {
        Thing before = things.put(id, thing);
        gone.remove(id);
        weight += thing.weight() - (before == null ? 0 : before.weight());
    }

    void remove(String id) {
        Thing removed = things.remove(id);
        weight -= removed == null ? 0 : removed.weight();
        gone.add(id);
        if (gone.size() > MAX_GONE) {
            gone.remove(gone.iterator().next());
        }
    }

    long weight() {
        return weight;
    }
}
