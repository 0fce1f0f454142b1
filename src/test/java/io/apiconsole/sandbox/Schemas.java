package io.apiconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.ValidationMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the schemas in the catalogue's document of an operation allow. */
final class Schemas {

    /** With formats checked, but for the time of day, which has no offset here as it has in RFC 3339. */
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .formats(formats -> formats.remove("time"))
            .keyword(new NonValidationKeyword("schemas"))
            .build();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.builder()
            .metaSchema(DIALECT)
            .defaultMetaSchemaIri(DIALECT.getIri())
            .build();

    /** Many operations answer the same. */
    private static final Map<String, JsonSchema> VALIDATORS = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What of a value does not fit a schema. */
    static List<String> misfits(JsonNode value, JsonNode schema, JsonNode document) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", DIALECT.getIri());
        root.set("schemas", document.get("schemas"));
        root.putArray("allOf").add(schema);
        return VALIDATORS
                .computeIfAbsent(root.toString(), unknown -> SCHEMAS.getSchema(root))
                .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** A text that stands for a value of a schema, in a path or a query. */
    static String example(JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            String key = URI.create(schema.get("$ref").asText()).getFragment().substring("/schemas/".length());
            return example(document.get("schemas").get(key.replace("~1", "/").replace("~0", "~")), document);
        }
        if (schema.has("anyOf")) {
            return example(schema.get("anyOf").get(0), document);
        }
        if (schema.has("items")) {
            return example(schema.get("items"), document);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "date" -> "2026-03-14";
            case "date-time" -> "2026-03-14T09:26:53+01:00";
            case "duration" -> "P1M";
            case "ip", "ipv4" -> "203.0.113.42";
            case "ip-block", "ipv4-block" -> "203.0.113.0/24";
            case "ipv6" -> "2001:db8::42";
            case "ipv6-block" -> "2001:db8::/48";
            case "mac-address" -> "00:00:5e:00:53:2a";
            case "phone-number" -> "+441632960123";
            case "time" -> "09:26:53";
            case "uuid" -> "6f1c2a52-6ea1-4b5e-8d0f-3b9d0c6f7e21";
            case "int64", "integer" -> "20";
            case "double", "number" -> "1.5";
            case "boolean" -> "true";
            case "object" -> "{}";
            default -> "some-text";
        };
    }
}
