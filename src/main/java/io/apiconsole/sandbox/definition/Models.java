package io.apiconsole.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The models of a section, made into schemas as they are named. A generic one is made for each argument. */
final class Models {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TYPE = "type";

    private final JsonNode definitions;
    private final Types types = new Types(this);
    private final ObjectNode schemas = JSON.objectNode();
    private final Map<String, String> ids = new HashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    Models(JsonNode definitions) {
        this.definitions = definitions;
    }

    Types types() {
        return types;
    }

    /** The schemas of all models named so far, by names that need no escaping; the model's own is the title. */
    ObjectNode schemas() {
        while (!pending.isEmpty()) {
            pending.pop().run();
        }
        return schemas;
    }

    ObjectNode reference(String key) {
        return definitions.has(key) ? reference(key, key, "T") : JSON.objectNode();
    }

    ObjectNode reference(String generic, String argument) {
        String closed = generic + "<" + argument + ">";
        for (String key : List.of(closed, generic + "<T>", generic)) {
            if (definitions.has(key)) {
                return reference(closed, key, argument);
            }
        }
        return JSON.objectNode();
    }

    private ObjectNode reference(String key, String definition, String argument) {
        String id = ids.get(key);
        if (id == null) {
            id = "m" + ids.size();
            ids.put(key, id);
            ObjectNode schema = schemas.putObject(id).put("title", key);
            pending.push(() -> read(definitions.get(definition), argument, schema));
        }
        return JSON.objectNode().put("$ref", SectionSchemas.POINTER + id);
    }

    private void read(JsonNode model, String argument, ObjectNode schema) {
        if (model.has("enum")) {
            enumeration(model, schema);
        } else {
            object(model, argument, schema);
        }
    }

    private static void enumeration(JsonNode model, ObjectNode schema) {
        boolean numbers = model.path("enumType").asText().equals("long");
        schema.put(TYPE, numbers ? "integer" : "string");
        ArrayNode values = JSON.arrayNode();
        for (JsonNode value : model.get("enum")) {
            values.add(numbers ? JSON.numberNode(value.asLong()) : JSON.textNode(value.asText()));
        }
        if (!values.isEmpty()) {
            schema.set("enum", values);
        }
    }

    private void object(JsonNode model, String argument, ObjectNode schema) {
        schema.put(TYPE, "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Map.Entry<String, JsonNode> property : model.path("properties").properties()) {
            JsonNode definition = property.getValue();
            properties.set(property.getKey(), property(definition, argument));
            if (definition.path("required").asBoolean()) {
                required.add(property.getKey());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private ObjectNode property(JsonNode definition, String argument) {
        ObjectNode type = types.of(definition, TYPE, argument);
        ObjectNode schema = definition.path("canBeNull").asBoolean() ? orNull(type) : type;
        return definition.path("readOnly").asBoolean() ? schema.deepCopy().put("readOnly", true) : schema;
    }

    private static ObjectNode orNull(ObjectNode type) {
        if (type.has("$ref")) {
            ObjectNode either = JSON.objectNode();
            either.putArray("anyOf").add(type).add(JSON.objectNode().put(TYPE, "null"));
            return either;
        }
        if (!type.has(TYPE)) {
            return type;
        }
        ObjectNode nullable = type.deepCopy();
        nullable.putArray(TYPE).add(type.get(TYPE)).add("null");
        return nullable;
    }
}
