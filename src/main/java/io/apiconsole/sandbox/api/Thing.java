package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something that the API keeps, and what will become of it by itself. */
final class Thing {

    private final JsonNode value;
    private final List<Change> changes = new ArrayList<>();

    Thing(JsonNode value) {
        this.value = value;
    }

    /** A property that gets a value at some time. */
    record Change(Instant at, String property, JsonNode value) {}

    /** As it is now. */
    JsonNode at(Instant now) {
        for (Change change : List.copyOf(changes)) {
            if (!change.at().isAfter(now)) {
                ((ObjectNode) value).set(change.property(), change.value());
                changes.remove(change);
            }
        }
        return value;
    }

    void later(Change change) {
        changes.add(change);
        changes.sort(Comparator.comparing(Change::at));
    }

    /** What takes its place goes on to change as this one would have. */
    Thing replacedBy(JsonNode other) {
        Thing thing = new Thing(other);
        thing.changes.addAll(changes);
        return thing;
    }

    /** About how much memory it takes, in bytes. */
    long weight() {
        return 200 + 6L * value.toString().length();
    }
}
