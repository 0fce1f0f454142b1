package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.definition.Input;
import io.apiconsole.sandbox.definition.Input.In;
import io.apiconsole.sandbox.definition.Operation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what was sent, and refuses what is not what the operation takes. */
final class CallReader {

    /** Deep enough for whatever the definitions have; what is checked is walked level by level. */
    private static final int MAX_DEPTH = 100;

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    private CallReader() {}

    static void checkPath(Operation operation, List<String> path) {
        String[] template = operation.path().substring(1).split("/");
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                String name = template[i].substring(1, template[i].length() - 1);
                String value = path.get(i);
                operation.input(In.PATH, name).ifPresent(input -> check(input, read(input.schema(), input, value)));
            }
        }
    }

    static Map<String, JsonNode> query(Operation operation, Request request) {
        return values(operation, In.QUERY, name -> request.query().getAll(name));
    }

    /** The declared ones, and those by which any list can be had in pages. */
    static Map<String, JsonNode> headers(Operation operation, Request request) {
        Map<String, JsonNode> values =
                values(operation, In.HEADER, name -> request.headers().getAll(name));
        for (String name : ObjectPages.HEADERS) {
            String value = request.headers().get(name);
            if (value != null) {
                values.putIfAbsent(name, JsonNodeFactory.instance.textNode(value));
            }
        }
        return values;
    }

    private static Map<String, JsonNode> values(Operation operation, In in, Function<String, List<String>> sent) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Input input : operation.inputs()) {
            if (input.in() == in) {
                value(input, sent.apply(input.name())).ifPresent(value -> values.put(input.name(), value));
            }
        }
        return values;
    }

    private static Optional<JsonNode> value(Input input, List<String> sent) {
        if (sent.isEmpty()) {
            if (input.required()) {
                throw ApiException.badRequest("Missing " + name(input));
            }
            return Optional.empty();
        }
        JsonNode schema = input.schemas().resolve(input.schema());
        boolean many = Values.typeOf(schema).equals("array");
        if (sent.size() > 1 && !many) {
            throw ApiException.badRequest("Invalid " + name(input) + ": is there more than once");
        }
        JsonNode value;
        if (many) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            sent.forEach(text -> list.add(read(schema.get("items"), input, text)));
            value = list;
        } else {
            value = read(schema, input, sent.get(0));
        }
        check(input, value);
        return Optional.of(value);
    }

    private static JsonNode read(JsonNode schema, Input input, String text) {
        Typed typed = new Typed(schema, input.schemas());
        JsonNode value = typed.read(text);
        if (value.isMissingNode()) {
            throw ApiException.badRequest(
                    "Invalid " + name(input) + ": has to be of type " + Values.typeOf(typed.resolved()));
        }
        return value;
    }

    static JsonNode body(Operation operation, Request request) {
        Input input = operation.body();
        if (input == null) {
            return MissingNode.getInstance();
        }
        if (request.body().length == 0) {
            if (input.required()) {
                throw ApiException.badRequest("Missing body");
            }
            return MissingNode.getInstance();
        }
        String type = request.headers().get("Content-Type");
        if (type != null && !type.split(";")[0].strip().toLowerCase(Locale.ROOT).endsWith("json")) {
            throw ApiException.badRequest("Invalid header Content-Type: has to be application/json");
        }
        JsonNode body = parse(request.body());
        check(input, body);
        return body;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw ApiException.badRequest("Invalid body: is not JSON" + place);
        } catch (IOException e) {
            throw ApiException.badRequest("Invalid body: is not JSON");
        }
    }

    private static void check(Input input, JsonNode value) {
        input.check(value).ifPresent(mistake -> {
            String place = mistake.place().isEmpty() ? "" : mistake.place() + " ";
            throw ApiException.badRequest("Invalid " + name(input) + ": " + place + mistake.reason());
        });
    }

    private static String name(Input input) {
        return switch (input.in()) {
            case PATH -> "path parameter " + input.name();
            case QUERY -> "query parameter " + input.name();
            case HEADER -> "header " + input.name();
            case BODY -> "body";
        };
    }
}
