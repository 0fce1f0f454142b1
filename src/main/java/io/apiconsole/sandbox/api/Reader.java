package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.definition.Operation;
import io.apiconsole.sandbox.definition.PathNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads: lists, single things among others, things of which there is only one. */
final class Reader {

    private final Shelves shelves;

    Reader(Shelves shelves) {
        this.shelves = shelves;
    }

    Reply read(Call call) {
        Operation operation = call.operation();
        Place place = call.place();
        PathNode node = place.node();
        if (operation.response() == null) {
            if (node.isParameter()) {
                shelves.find(place);
            }
            return Reply.nothing();
        }
        if (operation.listsSomething() && !node.isParameter()) {
            return list(call);
        }
        if (node.isParameter() || !Kind.isAt(node)) {
            return Reply.of(seen(shelves.find(place), Kind.response(operation), place));
        }
        return Reply.of(Kind.response(operation).value(MissingNode.getInstance(), node.segment(), place.seed()));
    }

    /** What a call shows of a thing. */
    static JsonNode seen(JsonNode value, Typed as, Place place) {
        return as.value(value, place.node().segment(), place.seed());
    }

    private Reply list(Call call) {
        Place place = call.place();
        Kind kind = Kind.of(place.node());
        Map<String, JsonNode> found = new LinkedHashMap<>();
        shelves.all(place).forEach((id, value) -> {
            if (Filters.pass(value, call.query())) {
                found.put(id, value);
            }
        });
        Optional<Reply> objects = ObjectPages.of(call, kind, found.values());
        if (objects.isPresent()) {
            return objects.get();
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        found.forEach((id, value) -> list.add(listed(id, value, kind, place)));
        return Cursors.page(call, list);
    }

    private static JsonNode listed(String id, JsonNode value, Kind kind, Place place) {
        Typed element = kind.element();
        if (element.isPlain()) {
            return element.allows(id) ? element.read(id) : element.value(element.read(id), kind.idName(), place.seed());
        }
        if (kind.item() != null && kind.item().schema().equals(element.schema())) {
            return value;
        }
        JsonNode known = value;
        if (kind.listedIdProperty() != null && value.isObject()) {
            ObjectNode named = ((ObjectNode) value).deepCopy();
            known = named.set(
                    kind.listedIdProperty(),
                    element.property(kind.listedIdProperty()).read(id));
        }
        return element.value(known, kind.idName(), place.seed().with(id));
    }

    /** Which methods a place has. */
    static Reply options(PathNode node) {
        return new Reply(
                null,
                Map.of("Allow", String.join(", ", List.copyOf(node.operations().keySet()))));
    }
}
