package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.definition.Operation;
import io.apiconsole.sandbox.definition.PathNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, changes, deletes, and does what else there is to do. */
final class Writer {

    private final Shelves shelves;
    private final Tasks tasks;
    private final Clock clock;
    private int writes;

    Writer(Shelves shelves, Clock clock) {
        this.shelves = shelves;
        this.tasks = new Tasks(shelves, clock);
        this.clock = clock;
    }

    /** A POST: to a list it creates; to the place of an only thing it makes that; elsewhere it does something. */
    Reply post(Call call) {
        PathNode node = call.place().node();
        if (!node.isParameter() && Kind.isAt(node)) {
            return create(call);
        }
        Optional<Typed> single = node.isParameter() ? Optional.empty() : Shelves.single(node);
        return single.isPresent() ? write(call, single.get(), true) : act(call);
    }

    /** A PUT or PATCH. */
    Reply update(Call call) {
        Place place = call.place();
        PathNode node = place.node();
        if (node.isParameter()) {
            JsonNode current = shelves.find(place);
            Typed type = Kind.of(node.parent()).item();
            return type == null ? answer(call, current, "update") : write(call, type, false);
        }
        if (Kind.isAt(node)) {
            return replaceAll(call);
        }
        Optional<Typed> single = Shelves.single(node);
        return single.isPresent() ? write(call, single.get(), true) : act(call);
    }

    Reply delete(Call call) {
        Place place = call.place();
        PathNode node = place.node();
        if (!node.isParameter() && Kind.isAt(node)) {
            List.copyOf(shelves.all(place).keySet()).forEach(id -> shelves.removeFrom(place, id));
            return answer(call, MissingNode.getInstance(), "delete");
        }
        if (!node.isParameter() && Shelves.single(node).isEmpty()) {
            return act(call);
        }
        JsonNode removed = shelves.find(place);
        shelves.remove(place);
        return answer(call, Course.leaving(removed, call.operation()), "delete");
    }

    private Reply create(Call call) {
        Place place = call.place();
        Kind kind = Kind.of(place.node());
        Seed seed = next(call);
        String id = wishedId(kind, call.body()).orElseGet(() -> shelves.newId(place, kind, seed));
        if (!Ids.isReachable(id)) {
            throw ApiException.badRequest("Invalid body: " + kind.idProperty() + " has what no path can have");
        }
        if (shelves.all(place).containsKey(id)) {
            throw ApiException.conflict("There is one already with the " + kind.idName() + " " + id);
        }
        JsonNode value = Shelves.item(kind, id, call.body(), seed);
        Thing thing = value.isObject() && kind.item() != null
                ? Specified.created(value, kind.item(), seed, clock.instant())
                : new Thing(value);
        shelves.put(place, id, thing);
        Typed response = call.operation().response() == null ? null : Kind.response(call.operation());
        if (response != null && response.isPlain()) {
            return Reply.of(response.value(response.read(id), kind.idName(), seed));
        }
        return answer(call, thing.at(clock.instant()), "create");
    }

    private static Optional<String> wishedId(Kind kind, JsonNode body) {
        return Optional.ofNullable(kind.idProperty())
                .map(body::path)
                .filter(wish -> wish.isTextual() || wish.isIntegralNumber())
                .map(JsonNode::asText)
                .filter(wish -> Ids.allows(kind, wish));
    }

    /** Writes what was sent over what is there. */
    private Reply write(Call call, Typed type, boolean mayBeNew) {
        Place place = call.place();
        boolean exists = !mayBeNew || shelves.exists(place);
        JsonNode current = exists ? shelves.find(place) : MissingNode.getInstance();
        Specified.check(current, call.body());
        Seed seed = next(call);
        JsonNode merged = merged(current, call.body(), call.operation().method().equals("PATCH"));
        JsonNode value = place.node().isParameter()
                ? Shelves.item(Kind.of(place.node().parent()), place.last(), merged, seed)
                : type.value(merged, place.node().segment(), seed);
        Thing before = exists ? shelves.thing(place) : new Thing(value);
        shelves.replace(
                place, value.isObject() ? Specified.changed(before, value, type, seed, now()) : new Thing(value));
        return answer(call, shelves.find(place), exists ? "update" : "create");
    }

    private Reply replaceAll(Call call) {
        Place place = call.place();
        Kind kind = Kind.of(place.node());
        if (call.body().isArray() && kind.element() != null && kind.element().isPlain() && kind.item() == null) {
            List.copyOf(shelves.all(place).keySet()).forEach(id -> shelves.removeFrom(place, id));
            call.body().forEach(value -> shelves.put(place, value.asText(), new Thing(value)));
        }
        return answer(call, call.body(), "update");
    }

    /** Something is done to what the path leads to: it shows, and if it takes a while, there is a task for it. */
    private Reply act(Call call) {
        Place target = call.place();
        while (!target.isRoot() && !target.node().isParameter()) {
            target = target.parent();
        }
        JsonNode about = MissingNode.getInstance();
        if (!target.isRoot()) {
            Thing thing = shelves.thing(target);
            about = thing.at(now());
            Typed type = Kind.of(target.node().parent()).item();
            if (type != null && about.isObject()) {
                if (answersIt(call.operation(), type)) {
                    return write(call.at(target), type, false);
                }
                Course.undergo(thing, type, verb(call), now());
                Course.become(thing, type, call.body(), now());
            }
        }
        return answer(call, merged(about, call.body(), false), verb(call));
    }

    /** Whether an operation answers the very thing it is about, so that what was sent is what it is to be like. */
    private static boolean answersIt(Operation operation, Typed type) {
        return operation.response() != null
                && !type.model().isEmpty()
                && Kind.response(operation).model().equals(type.model());
    }

    private static String verb(Call call) {
        return call.place().node().isParameter()
                ? "update"
                : call.place().node().segment();
    }

    /** What the operation answers of what it is about. */
    private Reply answer(Call call, JsonNode about, String verb) {
        Operation operation = call.operation();
        if (operation.response() == null) {
            return Reply.nothing();
        }
        Typed response = Kind.response(operation);
        if (Tasks.isTask(response)) {
            return Reply.of(tasks.order(call.place(), response, taskOf(call, verb), next(call)));
        }
        JsonNode resolved = response.resolved();
        boolean listOfIt = Values.typeOf(resolved).equals("array") && about.isObject();
        JsonNode given = listOfIt ? JsonNodeFactory.instance.arrayNode().add(about) : about;
        return Reply.of(response.value(given, call.place().node().segment(), next(call)));
    }

    /** {@code reboot}, or {@code createInstance} for a POST to a list of instances. */
    private static String taskOf(Call call, String verb) {
        PathNode node = call.place().node();
        boolean ofSomething = verb.equals("create") || verb.equals("delete") || verb.equals("update");
        String what = node.isParameter() ? node.parent().segment() : node.segment();
        return ofSomething && !what.isEmpty() ? verb + Character.toUpperCase(what.charAt(0)) + what.substring(1) : verb;
    }

    private static JsonNode merged(JsonNode current, JsonNode sent, boolean deeply) {
        if (!current.isObject() || !sent.isObject()) {
            return sent.isMissingNode() ? current : sent;
        }
        ObjectNode merged = ((ObjectNode) current).deepCopy();
        for (Map.Entry<String, JsonNode> member : sent.properties()) {
            JsonNode before = merged.path(member.getKey());
            merged.set(member.getKey(), deeply ? merged(before, member.getValue(), true) : member.getValue());
        }
        return merged;
    }

    private Seed next(Call call) {
        return call.place().seed().with(++writes);
    }

    private Instant now() {
        return clock.instant();
    }
}
