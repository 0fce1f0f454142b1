package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.catalog.Operation.Body;
import io.apiconsole.catalog.Parameter;
import io.apiconsole.catalog.Parameter.In;
import io.apiconsole.catalog.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of an operation, body included: an unnamed one is the body, named ones are its properties. */
final class ParameterReader {

    private static final Pattern TEMPLATE_NAME = Pattern.compile("\\{([^{}]+)}");
    private static final String BODY = "body";

    private final Types types;
    private final Problems problems;

    ParameterReader(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /**
     * What an operation takes.
     *
     * @param body null if it takes none
     */
    record Read(List<Parameter> parameters, Body body) {}

    /** A parameter of the body: a property of it, or all of it where the name is empty. */
    private record BodyPart(String name, Fields fields) {}

    Read read(Fields operation, String path) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<BodyPart> bodies = new ArrayList<>();
        for (JsonNode node : operation.list("parameters")) {
            String item = operation.item() + ", parameter " + node.path("name").asText("without a name");
            try {
                Fields fields = new Fields(node, item, problems);
                String place = fields.requiredText("paramType").toLowerCase(Locale.ROOT);
                if (place.equals(BODY)) {
                    bodies.add(bodyPart(fields));
                } else if (parameters.putIfAbsent(
                                place + " " + fields.requiredText("name"), parameter(fields, place, path))
                        != null) {
                    problems.add(item, "is there twice");
                }
            } catch (Fields.UnusableException e) {
                problems.add(item, e.getMessage());
            }
        }
        addMissing(parameters, path);
        return new Read(List.copyOf(parameters.values()), body(operation, bodies));
    }

    private Parameter parameter(Fields fields, String place, String path) {
        String name = fields.requiredText("name");
        In in =
                switch (place) {
                    case "path" -> In.PATH;
                    case "query" -> In.QUERY;
                    case "header" -> In.HEADER;
                    default -> throw new Fields.UnusableException("its paramType " + place + " is not known");
                };
        if (in == In.PATH && !path.contains("{" + name + "}")) {
            throw new Fields.UnusableException("is not in the path");
        }
        return new Parameter(
                name,
                in,
                in == In.PATH || fields.flag("required"),
                fields.text("description").orElse(""),
                schema(fields));
    }

    private static BodyPart bodyPart(Fields fields) {
        fields.requiredText("dataType");
        boolean whole =
                !fields.has("name") || fields.node().get("name").asText().isBlank();
        return new BodyPart(whole ? "" : fields.requiredText("name"), fields);
    }

    private Schema schema(Fields fields) {
        return types.schema(
                fields.requiredText("dataType"), fields.text("fullType").orElse(null), Models.PLACEHOLDER);
    }

    /** Some definitions forget to declare what their path plainly asks for. */
    private static void addMissing(Map<String, Parameter> parameters, String path) {
        Matcher names = TEMPLATE_NAME.matcher(path);
        while (names.find()) {
            String name = names.group(1);
            parameters.putIfAbsent("path " + name, new Parameter(name, In.PATH, true, "", Schema.of("string", null)));
        }
    }

    private Body body(Fields operation, List<BodyPart> parts) {
        Optional<BodyPart> whole =
                parts.stream().filter(part -> part.name().isEmpty()).findFirst();
        if (whole.isEmpty()) {
            return parts.isEmpty() ? null : named(parts);
        }
        if (parts.size() > 1) {
            problems.add(operation.item() + ", body", "has several bodies; only the unnamed one is taken");
        }
        Fields fields = whole.get().fields();
        return new Body(fields.flag("required"), fields.text("description").orElse(null), schema(fields));
    }

    private Body named(List<BodyPart> parts) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (BodyPart part : parts) {
            Fields fields = part.fields();
            Schema property =
                    schema(fields).annotated(fields.text("description").orElse(null), false);
            if (properties.putIfAbsent(part.name(), property) != null) {
                problems.add(fields.item(), "is there twice");
            } else if (fields.flag("required")) {
                required.add(part.name());
            }
        }
        return new Body(!required.isEmpty(), null, Schema.object(properties, required));
    }
}
