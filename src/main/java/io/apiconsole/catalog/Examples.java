package io.apiconsole.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the example of a schema that a person would write: values that look real, each list with one item, models that
 * contain themselves cut where they come round. Ends for any schema (SECURITY D-03).
 */
final class Examples {

    /** Deeper objects are left out where they may be: nobody reads them in an example. */
    private static final int SENSIBLE_DEPTH = 6;

    /** Deeper ones are cut short even where they may not be left out. */
    private static final int MAX_DEPTH = 24;

    /** Nobody reads a longer example either: what may be left out is, from there on. */
    private static final int SENSIBLE_SIZE = 1_500;

    /** From there on what may not be left out is cut short too: needed members can double at each level. */
    private static final int MAX_SIZE = 10_000;

    /** So many characters count as one value more. */
    private static final int LONG_TEXT = 64;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Schema> schemas;
    private final boolean request;
    private final Deque<String> open = new ArrayDeque<>();
    private int size;

    private Examples(Map<String, Schema> schemas, boolean request) {
        this.schemas = schemas;
        this.request = request;
    }

    /** An example to send: without what only the server sets. */
    static JsonNode ofRequest(Schema schema, Map<String, Schema> schemas) {
        return new Examples(schemas, true).value("", schema, 0).orElseGet(JSON::objectNode);
    }

    /** An example of an answer. */
    static JsonNode ofResponse(Schema schema, Map<String, Schema> schemas) {
        return new Examples(schemas, false).value("", schema, 0).orElseGet(JSON::objectNode);
    }

    /** Empty where the schema leads back into a model that is being written, or too deep. */
    private Optional<JsonNode> value(String name, Schema schema, int depth) {
        size += 1 + name.length() / LONG_TEXT;
        if (depth > MAX_DEPTH || size > MAX_SIZE) {
            return Optional.empty();
        }
        if (schema.anyOf() != null) {
            return value(name, schema.anyOf().get(0), depth);
        }
        if (schema.ref() != null) {
            return model(name, schema.referencedKey(), depth);
        }
        if (schema.is("array")) {
            ArrayNode list = JSON.arrayNode();
            value(name, schema.items(), depth + 1).ifPresent(list::add);
            return Optional.of(list);
        }
        if (schema.additionalProperties() != null) {
            return Optional.of(map(name, schema, depth));
        }
        return Optional.of(schema.properties() == null ? plain(name, schema) : object(schema, depth));
    }

    private Optional<JsonNode> model(String name, String key, int depth) {
        Schema model = schemas.get(key);
        if (model == null || open.contains(key)) {
            return Optional.empty();
        }
        open.push(key);
        Optional<JsonNode> value = value(name, model, depth);
        open.pop();
        return value;
    }

    private JsonNode map(String name, Schema schema, int depth) {
        ObjectNode map = JSON.objectNode();
        String key = value("key", schema.propertyNames(), depth + 1)
                .map(JsonNode::asText)
                .orElse("key");
        value(name, schema.additionalProperties(), depth + 1).ifPresent(value -> map.set(key, value));
        return map;
    }

    private JsonNode plain(String name, Schema schema) {
        JsonNode value = ExampleValues.of(name, schema);
        size += value.asText().length() / LONG_TEXT;
        return value;
    }

    private ObjectNode object(Schema schema, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = schema.required() == null ? Set.of() : new HashSet<>(schema.required());
        for (Map.Entry<String, Schema> member : schema.properties().entrySet()) {
            String name = member.getKey();
            Schema property = member.getValue();
            boolean needed = required.contains(name);
            boolean enough = depth >= SENSIBLE_DEPTH || size >= SENSIBLE_SIZE;
            if (size > MAX_SIZE) {
                return object;
            }
            if (request && property.readOnly() || enough && !needed) {
                continue;
            }
            value(name, property, depth + 1)
                    .or(() -> needed ? Optional.of(shortest(name, property)) : Optional.empty())
                    .ifPresent(value -> object.set(name, value));
        }
        return object;
    }

    /** Where a needed value would go round for ever, or too deep: null if it may be, else the least of its type. */
    private JsonNode shortest(String name, Schema schema) {
        if (schema.anyOf() != null || schema.type() != null && schema.type().contains("null")) {
            return JSON.nullNode();
        }
        if (schema.is("array")) {
            return JSON.arrayNode();
        }
        boolean plain = schema.ref() == null && schema.properties() == null && schema.additionalProperties() == null;
        return plain ? plain(name, schema) : JSON.objectNode();
    }
}
