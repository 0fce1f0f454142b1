package io.apiconsole.sandbox.api;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Everything that the API keeps, within bounds: what nobody has asked for the longest is forgotten first, and is made up
 * again when it is asked for. For use by one thread at a time.
 */
final class Store {

    private final Map<String, Shelf> shelves = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Long> weights = new LinkedHashMap<>();
    private final long budget;
    private long total;

    /** An empty one that takes so many bytes at most, or about. */
    Store(long budget) {
        this.budget = budget;
    }

    /** What is at a place, or would be. */
    Shelf open(String key, Supplier<Shelf> seeding) {
        Shelf shelf = shelves.get(key);
        if (shelf == null) {
            shelf = seeding.get();
            shelves.put(key, shelf);
        }
        return shelf;
    }

    /** To be called when the things of a place have changed, or are new. */
    void weigh(String key) {
        Shelf shelf = shelves.get(key);
        long weight = shelf == null ? 0 : shelf.weight();
        Long before = weights.put(key, weight);
        total += weight - (before == null ? 0 : before);
        forgetTheOldest();
    }

    /** Forgets what is below a place. */
    void clearBelow(String key) {
        String prefix = key + "/";
        shelves.keySet().removeIf(other -> other.startsWith(prefix));
        weights.entrySet().removeIf(other -> {
            boolean below = other.getKey().startsWith(prefix);
            total -= below ? other.getValue() : 0;
            return below;
        });
    }

    long total() {
        return total;
    }

    private void forgetTheOldest() {
        Iterator<String> oldest = shelves.keySet().iterator();
        while (total > budget && oldest.hasNext()) {
            String key = oldest.next();
            oldest.remove();
            Long weight = weights.remove(key);
            total -= weight == null ? 0 : weight;
        }
    }
}
