package io.apiconsole.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of one section: of its models, and of what its operations take. */
public final class SectionSchemas {

    static final String POINTER = "#/$defs/";

    private static final String DEFINITIONS = "$defs";
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .formats(Formats.forValidator())
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .metaSchema(DIALECT)
            .defaultMetaSchemaIri(DIALECT.getIri())
            .build();

    /** What is wrong is told in this project's words, so the library's are not even looked up. */
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .readOnly(true)
            .pathType(PathType.JSON_POINTER)
            .messageSource((key, fallback, locale, arguments) -> key)
            .build();

    private final ObjectNode definitions;
    private final ConcurrentHashMap<String, JsonSchema> validators = new ConcurrentHashMap<>();
    private JsonSchema requests;

    SectionSchemas(ObjectNode definitions) {
        this.definitions = definitions;
    }

    /** The schema that a reference leads to, or the schema itself; of a value that may be null, that of the value. */
    public JsonNode resolve(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolve(schema.get("anyOf").get(0));
        }
        return schema.has("$ref") ? definitions.path(schema.get("$ref").asText().substring(POINTER.length())) : schema;
    }

    /** The key of the model that a schema is of; empty if it is of none. */
    public String modelOf(JsonNode schema) {
        return resolve(schema).path("title").asText();
    }

    /**
     * What is wrong with a value that was sent.
     *
     * @param id of the schema, by which it is kept here
     * @return the first thing wrong, of which there may be many
     */
    Optional<Mistake> check(String id, JsonNode value) {
        Set<ValidationMessage> messages =
                validators.computeIfAbsent(id, this::validator).validate(value);
        return messages.stream().map(Mistake::of).findFirst();
    }

    private JsonSchema validator(String id) {
        return requests()
                .getRefSchema(new JsonNodePath(PathType.JSON_POINTER)
                        .append(DEFINITIONS)
                        .append(id));
    }

    /** Made when something is sent for the first time: many sections are only read. */
    private synchronized JsonSchema requests() {
        if (requests == null) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("$schema", DIALECT.getIri());
            ObjectNode asSent = document.putObject(DEFINITIONS);
            for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
                asSent.set(definition.getKey(), asSent(definition.getValue()));
            }
            requests = FACTORY.getSchema(document, CONFIG);
        }
        return requests;
    }

    /** What only the server sets need not be sent, even if it is always there. */
    private static JsonNode asSent(JsonNode schema) {
        if (!schema.has("required")) {
            return schema;
        }
        Set<String> readOnly = new HashSet<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (property.getValue().path("readOnly").asBoolean()) {
                readOnly.add(property.getKey());
            }
        }
        ObjectNode sent = (ObjectNode) schema.deepCopy();
        ArrayNode required = sent.putArray("required");
        for (JsonNode name : schema.get("required")) {
            if (!readOnly.contains(name.asText())) {
                required.add(name);
            }
        }
        return sent;
    }
}
