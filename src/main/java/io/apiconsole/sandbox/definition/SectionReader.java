package io.apiconsole.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.definition.Input.In;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the operations of one section document. */
final class SectionReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^{}/]+)}");
    private static final String NO_ARGUMENT = "T";

    private final String section;
    private final JsonNode document;
    private final Models models;
    private final ObjectNode definitions;
    private final SectionSchemas schemas;
    private final Map<JsonNode, String> inputIds = new HashMap<>();

    SectionReader(String section, JsonNode document) {
        this.section = section;
        this.document = document;
        this.models = new Models(document.path("models"));
        this.definitions = models.schemas();
        this.schemas = new SectionSchemas(definitions);
    }

    void read(Consumer<Operation> found) {
        for (JsonNode api : document.path("apis")) {
            for (JsonNode operation : api.path("operations")) {
                found.accept(operation(api.path("path").asText(), operation));
            }
        }
        models.schemas();
    }

    private Operation operation(String path, JsonNode definition) {
        List<Input> inputs = new ArrayList<>();
        List<JsonNode> bodies = new ArrayList<>();
        for (JsonNode parameter : definition.path("parameters")) {
            In in = In.valueOf(parameter.path("paramType").asText().toUpperCase(Locale.ROOT));
            if (in == In.BODY) {
                bodies.add(parameter);
            } else {
                inputs.add(input(parameter.path("name").asText(), in, parameter));
            }
        }
        addUndeclared(inputs, path);
        String response = definition.path("responseType").asText("void");
        return new Operation(
                definition.path("httpMethod").asText(),
                path,
                section,
                definition.path("noAuthentication").asBoolean(),
                List.copyOf(inputs),
                bodies.isEmpty() ? null : body(bodies),
                response.equals("void") ? null : models.types().of(response, NO_ARGUMENT),
                schemas);
    }

    /** Some definitions forget to declare what their path plainly asks for. */
    private void addUndeclared(List<Input> inputs, String path) {
        Matcher names = PATH_PARAMETER.matcher(path);
        while (names.find()) {
            String name = names.group(1);
            if (inputs.stream()
                    .noneMatch(input -> input.in() == In.PATH && input.name().equals(name))) {
                inputs.add(input(name, In.PATH, JSON.objectNode().put("dataType", "string")));
            }
        }
    }

    private Input input(String name, In in, JsonNode parameter) {
        boolean required = in == In.PATH || parameter.path("required").asBoolean();
        return input(name, in, required, type(parameter));
    }

    private ObjectNode type(JsonNode parameter) {
        return models.types().of(parameter, "dataType", NO_ARGUMENT);
    }

    private Input input(String name, In in, boolean required, ObjectNode schema) {
        String id = inputIds.computeIfAbsent(schema, same -> "i" + inputIds.size());
        definitions.set(id, schema);
        return new Input(name, in, required, schema, id, schemas);
    }

    /** One without a name is the body, named ones are its members. */
    private Input body(List<JsonNode> parts) {
        for (JsonNode part : parts) {
            if (part.path("name").asText().isBlank()) {
                return input("", In.BODY, part.path("required").asBoolean(), type(part));
            }
        }
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (JsonNode part : parts) {
            String name = part.path("name").asText();
            properties.set(name, type(part));
            if (part.path("required").asBoolean()) {
                required.add(name);
            }
        }
        return input("", In.BODY, !required.isEmpty(), schema);
    }
}
