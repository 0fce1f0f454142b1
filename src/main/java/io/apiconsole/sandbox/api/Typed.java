package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.apiconsole.sandbox.definition.SectionSchemas;

/** A schema, and those that it refers to. */
record Typed(JsonNode schema, SectionSchemas schemas) {

    private static final int MAX_DIGITS = 18;

    JsonNode resolved() {
        return schemas.resolve(schema);
    }

    boolean isObject() {
        return resolved().has("properties");
    }

    boolean isPlain() {
        return switch (Values.typeOf(resolved())) {
            case "string", "integer", "number", "boolean" -> true;
            default -> false;
        };
    }

    /** Whether few texts are ones of it: to be plausible it takes more than a word. */
    boolean isParticular() {
        JsonNode resolved = resolved();
        return resolved.has("enum")
                || resolved.has("format")
                || !Values.typeOf(resolved).equals("string");
    }

    /** The schema of a property of it. */
    Typed property(String name) {
        return new Typed(resolved().path("properties").path(name), schemas);
    }

    String model() {
        return schemas.modelOf(schema);
    }

    JsonNode value(JsonNode given, String name, Seed seed) {
        return Values.of(schema, schemas, given, name, seed);
    }

    boolean allows(String text) {
        return Values.fits(resolved(), read(text));
    }

    /** What a text in a path, a query or a header means; a missing node if it means nothing. */
    JsonNode read(String text) {
        return switch (Values.typeOf(resolved())) {
            case "integer" ->
                text.matches("-?\\d{1," + MAX_DIGITS + "}")
                        ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                        : MissingNode.getInstance();
            case "number" ->
                text.matches("-?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,2})?")
                        ? JsonNodeFactory.instance.numberNode(Double.parseDouble(text))
                        : MissingNode.getInstance();
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                        : MissingNode.getInstance();
            case "object" -> object(text);
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }

    private static JsonNode object(String text) {
        try {
            JsonNode value = CallReader.MAPPER.readTree(text);
            return value.isObject() ? value : MissingNode.getInstance();
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
