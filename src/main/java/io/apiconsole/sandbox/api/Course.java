package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.definition.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How what takes a while goes on: of a task that is to be done, and of what it is done to. */
final class Course {

    static final Duration BEGINS = Duration.ofSeconds(2);
    static final Duration ENDS = Duration.ofSeconds(5);

    private static final List<String> STATES = List.of("status", "state", "resourceStatus", "powerState");
    private static final List<String> STARTED = List.of("startDate", "startedAt", "todoDate", "createdAt");
    private static final List<String> FINISHED = List.of("doneDate", "finishedAt", "endDate");

    private static final List<String> WAITING =
            List.of("todo", "init", "pending", "waiting", "created", "new", "queued");
    private static final List<String> DOING = List.of("doing", "running", "inProgress", "in_progress", "processing");
    private static final List<String> DONE = List.of("done", "success", "finished", "completed", "ok", "succeeded");

    private static final List<String> COMING = List.of(
            "creating", "building", "installing", "pending", "inCreation", "toCreate", "init", "opening", "starting");
    private static final List<String> USUAL =
            List.of("running", "ok", "active", "ready", "available", "on", "enabled", "up", "installed", "attached");
    private static final List<String> STILL = List.of("stopped", "off", "halted", "inactive", "stop");

    private static final List<String> LEAVING = List.of("deleting", "toDelete", "closing", "terminating");

    private static final Pattern STOPS = Pattern.compile("stop|suspend|shutdown|poweroff");
    private static final Pattern STARTS = Pattern.compile("start|resume|boot|poweron");

    private Course() {}

    /** A task that has just been ordered. */
    static Thing task(Typed type, JsonNode made, Instant now) {
        ObjectNode task = ((ObjectNode) made).deepCopy();
        Thing thing = new Thing(task);
        for (String state : STATES) {
            set(task, type, state, WAITING);
            later(thing, type, state, DOING, now.plus(BEGINS));
            later(thing, type, state, DONE, now.plus(ENDS));
        }
        for (String name : STARTED) {
            setTime(task, type, name, now);
        }
        for (String name : FINISHED) {
            if (type.resolved().path("properties").has(name)) {
                if (Values.allowsNull(type.property(name).schema())) {
                    task.putNull(name);
                }
                thing.later(new Thing.Change(now.plus(ENDS), name, text(type.property(name), now.plus(ENDS))));
            }
        }
        return thing;
    }

    /** Something that is being made. */
    static void comeToBe(Thing thing, Typed type, Instant now) {
        passThrough(thing, type, COMING, USUAL, false, now);
    }

    /**
     * Something to which something is done.
     *
     * @param verb such as {@code reboot}
     */
    static void undergo(Thing thing, Typed type, String verb, Instant now) {
        String stem = verb.toLowerCase(Locale.ROOT);
        boolean stops = STOPS.matcher(stem).find();
        List<String> through = List.of(participle(stem), participle(stem.replaceFirst("^re", "")));
        List<String> to = new ArrayList<>(List.of(stem + "ed", stem + "d"));
        to.addAll(stops ? STILL : USUAL);
        passThrough(thing, type, through, to, stops || STARTS.matcher(stem).find(), now);
    }

    /** How something looks in the answer to its removal. */
    static JsonNode leaving(JsonNode removed, Operation operation) {
        if (operation.response() == null || !removed.isObject()) {
            return removed;
        }
        ObjectNode leaving = ((ObjectNode) removed).deepCopy();
        STATES.forEach(state -> set(leaving, Kind.response(operation), state, LEAVING));
        return leaving;
    }

    /** What was sent along becomes so, where the thing has the like. */
    static void become(Thing thing, Typed type, JsonNode sent, Instant now) {
        for (Map.Entry<String, JsonNode> member : sent.properties()) {
            Typed property = type.property(member.getKey());
            // A type says here how to do it, and there what it is.
            boolean same = !member.getKey().equals("type") && property.isPlain();
            if (same && Values.fits(property.resolved(), member.getValue())) {
                thing.later(new Thing.Change(now.plus(ENDS), member.getKey(), member.getValue()));
            }
        }
    }

    /** Whatever is done does not show where there is no word for it, unless it is known how it ends. */
    private static void passThrough(
            Thing thing, Typed type, List<String> through, List<String> to, boolean isSure, Instant now) {
        for (String state : STATES) {
            Optional<JsonNode> passing = value(type, state, through);
            Optional<JsonNode> last = value(type, state, to);
            if (last.isPresent() && (passing.isPresent() || isSure)) {
                passing.ifPresent(value -> thing.later(new Thing.Change(now, state, value)));
                thing.later(new Thing.Change(now.plus(ENDS), state, last.get()));
            }
        }
    }

    /** {@code reboot} leads to {@code rebooting}, {@code resize} to {@code resizing}, {@code stop} to {@code stopping}. */
    private static String participle(String verb) {
        if (verb.endsWith("e")) {
            return verb.substring(0, verb.length() - 1) + "ing";
        }
        return verb.endsWith("op") ? verb + "ping" : verb + "ing";
    }

    static void setTime(ObjectNode object, Typed type, String name, Instant time) {
        if (type.resolved().path("properties").has(name)) {
            object.set(name, text(type.property(name), time));
        }
    }

    private static JsonNode text(Typed type, Instant time) {
        JsonNode text = JsonNodeFactory.instance.textNode(time.toString());
        return type.value(text, "date", Seed.of("date"));
    }

    private static void set(ObjectNode object, Typed type, String state, List<String> wanted) {
        value(type, state, wanted).ifPresent(value -> object.set(state, value));
    }

    private static void later(Thing thing, Typed type, String state, List<String> wanted, Instant at) {
        value(type, state, wanted).ifPresent(value -> thing.later(new Thing.Change(at, state, value)));
    }

    /** The first wanted value that a property can have. */
    private static Optional<JsonNode> value(Typed type, String property, List<String> wanted) {
        JsonNode allowed = type.property(property).resolved().path("enum");
        return wanted.stream()
                .flatMap(name -> allowed.isArray()
                        ? values(allowed).filter(value -> value.asText().equalsIgnoreCase(name))
                        : Stream.empty())
                .findFirst();
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return Stream.iterate(0, index -> index < array.size(), index -> index + 1)
                .map(array::get);
    }
}
