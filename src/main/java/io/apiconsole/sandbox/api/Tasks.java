package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.definition.PathNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tasks, which say how far something is that takes a while, at the place where the definitions have such. */
final class Tasks {

    private static final List<String> WHAT = List.of("function", "type", "action", "operation");
    private static final int STEM = 5;

    private final Shelves shelves;
    private final Clock clock;

    Tasks(Shelves shelves, Clock clock) {
        this.shelves = shelves;
        this.clock = clock;
    }

    /** Whether an answer is a task, by the name of its model. */
    static boolean isTask(Typed type) {
        String model = type.model().toLowerCase(Locale.ROOT);
        return type.isObject() && (model.endsWith("task") || model.endsWith("operation"));
    }

    /** Orders a task of a type, to be found from now on where such tasks are listed. */
    JsonNode order(Place about, Typed type, String verb, Seed seed) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (String name : WHAT) {
            best(type.property(name).resolved(), verb).ifPresent(value -> given.set(name, value));
        }
        Optional<Place> list = list(about, type.model());
        if (list.isEmpty()) {
            return Course.task(type, type.value(given, "task", seed), clock.instant())
                    .at(clock.instant());
        }
        Kind kind = Kind.of(list.get().node());
        shelves.makeRoom(list.get());
        String id = shelves.newId(list.get(), kind, seed);
        Thing task = Course.task(kind.item(), Shelves.item(kind, id, given, seed), clock.instant());
        shelves.put(list.get(), id, task);
        return type.value(task.at(clock.instant()), "task", seed);
    }

    /** The list of such tasks that is nearest: below what the task is about, or what that belongs to. */
    private static Optional<Place> list(Place about, String model) {
        for (Place above = about; !above.isRoot(); above = above.parent()) {
            for (PathNode child : above.node().literals()) {
                if (child.parameter() != null && isListOf(child, model)) {
                    return Optional.of(above.child(child, child.segment()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isListOf(PathNode node, String model) {
        Typed item = Kind.of(node).item();
        return item != null && item.model().equals(model);
    }

    /** {@code reboot} is {@code rebootInstance} or {@code hardReboot}; {@code reinstall} is an {@code installation}. */
    private static Optional<JsonNode> best(JsonNode type, String verb) {
        String wanted = verb.toLowerCase(Locale.ROOT);
        String stem = wanted.replaceFirst("^re(?=inst|ord)", "");
        String start = stem.substring(0, Math.min(STEM, stem.length()));
        for (String part : List.of(wanted, stem, start)) {
            for (JsonNode value : type.path("enum")) {
                if (value.asText().toLowerCase(Locale.ROOT).contains(part)) {
                    return Optional.of(value);
                }
            }
        }
        boolean free = !type.has("enum") && Values.typeOf(type).equals("string");
        return free ? Optional.of(JsonNodeFactory.instance.textNode(verb)) : Optional.empty();
    }
}
