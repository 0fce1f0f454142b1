package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.ApiException;
import java.time.Instant;
import java.util.List;

/**
 * Resources as the second branch has them: somebody says what they should be like ({@code targetSpec}), the provider
 * makes them so ({@code currentState}) and tells how far it is ({@code currentTasks}); a {@code checksum} shows whether
 * somebody else was faster. Others, which have none of these, pass unchanged.
 */
final class Specified {

    private static final String CHECKSUM = "checksum";
    private static final String STATE = "currentState";
    private static final String SPEC = "targetSpec";
    private static final String TASKS = "currentTasks";

    private static final List<String> CREATED = List.of("createdAt", "creationDate", "creation", "created", "openDate");
    private static final List<String> CHANGED =
            List.of("updatedAt", "lastUpdate", "lastUpdateDate", "modificationDate");

    private Specified() {}

    /** Refuses a change by somebody who has not seen the latest. */
    static void check(JsonNode current, JsonNode body) {
        JsonNode known = current.path(CHECKSUM);
        JsonNode sent = body.path(CHECKSUM);
        if (known.isTextual() && sent.isTextual() && !known.equals(sent)) {
            throw ApiException.conflict("The checksum is not that of the resource, which has changed: read it again");
        }
    }

    /** Something that has long been what it should be. */
    static JsonNode settled(JsonNode value, Typed type, Seed seed) {
        if (type != null && value.path(SPEC).isObject() && value.path(STATE).isObject()) {
            ((ObjectNode) value).set(STATE, reached((ObjectNode) value, type, seed));
        }
        return value;
    }

    static Thing created(JsonNode value, Typed type, Seed seed, Instant now) {
        ObjectNode object = (ObjectNode) value;
        CREATED.forEach(name -> Course.setTime(object, type, name, now));
        CHANGED.forEach(name -> Course.setTime(object, type, name, now));
        Thing thing = new Thing(object);
        settled(object, type, seed);
        work(thing, object, type, "create", seed, now);
        Course.comeToBe(thing, type, now);
        return thing;
    }

    static Thing changed(Thing before, JsonNode value, Typed type, Seed seed, Instant now) {
        ObjectNode object = (ObjectNode) value;
        CHANGED.forEach(name -> Course.setTime(object, type, name, now));
        if (object.path(CHECKSUM).isTextual()) {
            object.put(CHECKSUM, seed.hex(12));
        }
        Thing thing = before.replacedBy(object);
        if (object.path(SPEC).isObject() && object.path(STATE).isObject()) {
            thing.later(new Thing.Change(now.plus(Course.ENDS), STATE, reached(object, type, seed)));
        }
        work(thing, object, type, "update", seed, now);
        if (object.path(TASKS).isArray()) {
            Course.undergo(thing, type, "update", now);
        }
        return thing;
    }

    private static JsonNode reached(ObjectNode object, Typed type, Seed seed) {
        ObjectNode state = ((ObjectNode) object.get(STATE)).deepCopy();
        state.setAll((ObjectNode) object.get(SPEC));
        return type.property(STATE).value(state, STATE, seed);
    }

    private static void work(Thing thing, ObjectNode object, Typed type, String what, Seed seed, Instant now) {
        if (object.path(TASKS).isArray()) {
            ObjectNode task = JsonNodeFactory.instance.objectNode();
            task.put("type", what).put("status", "RUNNING").putArray("errors");
            JsonNode tasks = JsonNodeFactory.instance.arrayNode().add(task);
            object.set(TASKS, type.property(TASKS).value(tasks, TASKS, seed));
            thing.later(new Thing.Change(now.plus(Course.ENDS), TASKS, JsonNodeFactory.instance.arrayNode()));
        }
    }
}
