package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.definition.Formats;
import io.apiconsole.sandbox.definition.SectionSchemas;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the value of a schema: of what is given as far as that fits, else of what looks plausible. So a resource comes
 * of what was sent for it, a summary of the whole, an answer of the resource that it is about. What comes out fits the
 * schema, whatever is given; ends for any schema.
 */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Deeper than that, what may be left out is. */
    private static final int SENSIBLE_DEPTH = 4;

    /** Deeper than that, what may not be left out is cut short. */
    private static final int MAX_DEPTH = 24;

    /** And so it is from so many values on. */
    private static final int SENSIBLE_SIZE = 400;

    private static final int MAX_SIZE = 5_000;

    /** Of states, the one that most things are in. */
    private static final List<String> USUAL_STATES = List.of(
            "ok",
            "active",
            "running",
            "ready",
            "enabled",
            "done",
            "available",
            "delivered",
            "up",
            "operational",
            "connected",
            "installed",
            "validated",
            "on",
            "open",
            "paid");

    /** Of which there are mostly none. */
    private static final Set<String> FAULTS = Set.of("errors", "warnings", "currentTasks");

    private final SectionSchemas schemas;
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private int size;

    private Values(SectionSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * A value of a schema.
     *
     * @param given what it should be like; a missing node if nothing is known
     */
    static JsonNode of(JsonNode schema, SectionSchemas schemas, JsonNode given, String name, Seed seed) {
        return new Values(schemas).value(schema, given, name, seed, 0).orElseGet(JSON::nullNode);
    }

    /** Empty where the schema leads back into a model that is being made, or too deep. */
    private Optional<JsonNode> value(JsonNode schema, JsonNode given, String name, Seed seed, int depth) {
        size++;
        if (depth > MAX_DEPTH || size > MAX_SIZE) {
            return Optional.empty();
        }
        if (given.isNull() && allowsNull(schema)) {
            return Optional.of(given);
        }
        JsonNode resolved = schemas.resolve(schema);
        if (resolved.has("properties")) {
            return object(resolved, given, seed, depth);
        }
        return switch (typeOf(resolved)) {
            case "array" -> Optional.of(list(resolved, given, name, seed, depth));
            case "object" -> Optional.of(map(resolved, given, name, seed, depth));
            case "" ->
                Optional.of(
                        given.isMissingNode()
                                ? JSON.objectNode().put("name", Plausible.text("name", "", seed))
                                : given);
            default -> Optional.of(fits(resolved, given) ? given : plain(resolved, name, seed));
        };
    }

    private Optional<JsonNode> object(JsonNode schema, JsonNode given, Seed seed, int depth) {
        if (open.contains(schema) && !given.isObject()) {
            return Optional.empty();
        }
        open.push(schema);
        ObjectNode object = JSON.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            String name = property.getKey();
            boolean wanted = given.has(name) || required.contains(name);
            if (wanted || depth < SENSIBLE_DEPTH && size < SENSIBLE_SIZE) {
                value(property.getValue(), given.path(name), name, seed.with(name), depth + 1)
                        .or(() -> required.contains(name)
                                ? Optional.of(least(property.getValue(), name, seed))
                                : Optional.empty())
                        .ifPresent(value -> object.set(name, value));
            }
        }
        open.pop();
        return Optional.of(object);
    }

    private ArrayNode list(JsonNode schema, JsonNode given, String name, Seed seed, int depth) {
        ArrayNode list = JSON.arrayNode();
        if (given.isArray()) {
            for (JsonNode item : given) {
                value(schema.get("items"), item, name, seed.with(list.size()), depth + 1)
                        .ifPresent(list::add);
            }
        } else if (size < SENSIBLE_SIZE && !FAULTS.contains(name)) {
            value(schema.get("items"), MissingNode.getInstance(), singular(name), seed.with(0), depth + 1)
                    .ifPresent(list::add);
        }
        return list;
    }

    private ObjectNode map(JsonNode schema, JsonNode given, String name, Seed seed, int depth) {
        ObjectNode map = JSON.objectNode();
        JsonNode values = schema.path("additionalProperties");
        if (!values.isObject()) {
            return given.isObject() ? (ObjectNode) given : map;
        }
        JsonNode keys = schemas.resolve(schema.path("propertyNames"));
        if (given.isObject()) {
            for (Map.Entry<String, JsonNode> entry : given.properties()) {
                if (fits(keys, JSON.textNode(entry.getKey()))) {
                    value(values, entry.getValue(), name, seed.with(entry.getKey()), depth + 1)
                            .ifPresent(value -> map.set(entry.getKey(), value));
                }
            }
        } else if (size < SENSIBLE_SIZE) {
            String key = plain(keys, "key", seed).asText();
            value(values, MissingNode.getInstance(), name, seed.with(key), depth + 1)
                    .ifPresent(value -> map.set(key, value));
        }
        return map;
    }

    /** Where a needed value would go round for ever. */
    private JsonNode least(JsonNode schema, String name, Seed seed) {
        if (allowsNull(schema)) {
            return JSON.nullNode();
        }
        JsonNode resolved = schemas.resolve(schema);
        return switch (typeOf(resolved)) {
            case "array" -> JSON.arrayNode();
            case "object", "" -> JSON.objectNode();
            default -> plain(resolved, name, seed);
        };
    }

    /** Whether a value is one of a schema that has neither members nor items. */
    static boolean fits(JsonNode schema, JsonNode value) {
        if (schema.has("enum")) {
            for (JsonNode allowed : schema.get("enum")) {
                if (allowed.equals(value)
                        || allowed.isIntegralNumber()
                                && value.isIntegralNumber()
                                && allowed.asLong() == value.asLong()) {
                    return true;
                }
            }
            return false;
        }
        return switch (typeOf(schema)) {
            case "string" ->
                value.isTextual() && Formats.fits(schema.path("format").asText(), value.asText());
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "" -> !value.isMissingNode();
            default -> false;
        };
    }

    static JsonNode plain(JsonNode schema, String name, Seed seed) {
        if (schema.has("enum")) {
            return choice(schema.get("enum"), name, seed);
        }
        return switch (typeOf(schema)) {
            case "integer" -> JSON.numberNode(Plausible.integer(name, seed));
            case "number" -> JSON.numberNode(Plausible.integer(name, seed) + 0.5);
            case "boolean" -> JSON.booleanNode(seed.below(2) == 0);
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(Plausible.text(name, schema.path("format").asText(), seed));
        };
    }

    private static JsonNode choice(JsonNode allowed, String name, Seed seed) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("status") || lower.endsWith("state")) {
            for (String usual : USUAL_STATES) {
                for (JsonNode value : allowed) {
                    if (value.asText().equalsIgnoreCase(usual)) {
                        return value;
                    }
                }
            }
        }
        return allowed.get(seed.below(allowed.size()));
    }

    static boolean allowsNull(JsonNode schema) {
        return schema.has("anyOf") || schema.path("type").isArray();
    }

    /** The type but for null; empty if any is allowed. */
    static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
