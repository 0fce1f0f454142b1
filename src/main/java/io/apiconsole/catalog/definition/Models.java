package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.catalog.Schema;
import io.apiconsole.catalog.definition.TypeExpression.Generic;
import io.apiconsole.catalog.definition.TypeExpression.Named;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The models of one section document, by their keys: the {@code namespace} and {@code id} inside are unreliable. A
 * generic model is made for each argument it is used with.
 */
final class Models {

    static final TypeExpression PLACEHOLDER = new Named("T");

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    private final Map<String, JsonNode> definitions;
    private final Problems problems;
    private final DefinitionsConfig.Limits limits;
    private final Types types = new Types(this);
    private final Map<String, Schema> schemas = new TreeMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private int members;

    /**
     * Nothing is read yet.
     *
     * @param limits how many models a section may have, those made of generics included
     */
    Models(Map<String, JsonNode> definitions, Problems problems, DefinitionsConfig.Limits limits) {
        this.definitions = definitions;
        this.problems = problems;
        this.limits = limits;
    }

    Types types() {
        return types;
    }

    /** A reference to a plain model, if there is one. */
    Optional<Schema> reference(String key) {
        return definitions.containsKey(key) ? reference(key, key, PLACEHOLDER) : Optional.empty();
    }

    /** A reference to a generic model: to the one closed over the argument, or made from the open one. */
    Optional<Schema> reference(Generic generic) {
        String closed = generic.toString();
        for (String key : List.of(closed, generic.name() + "<T>", generic.name())) {
            if (definitions.containsKey(key)) {
                return reference(closed, key, generic.argument());
            }
        }
        return Optional.empty();
    }

    /** All models but the open generic ones, and those made of these. */
    Map<String, Schema> schemas() {
        definitions.keySet().stream().filter(key -> !key.endsWith("<T>")).forEach(this::referenceClosed);
        while (!pending.isEmpty()) {
            pending.pop().run();
        }
        return schemas;
    }

    private void referenceClosed(String key) {
        try {
            TypeExpression type = TypeExpression.parse(key);
            if (type instanceof Generic generic) {
                reference(generic);
            } else {
                reference(key);
            }
        } catch (IllegalArgumentException e) {
            problems.add("model " + key, e.getMessage());
        }
    }

    private Optional<Schema> reference(String key, String definition, TypeExpression argument) {
        if (!schemas.containsKey(key)) {
            if (schemas.size() >= limits.models()) {
                problems.add("model " + key, "the section has more than " + limits.models() + " models");
                return Optional.empty();
            }
            schemas.put(key, Schema.ANY);
            pending.push(() -> schemas.put(key, read(definition, argument)));
        }
        return Optional.of(Schema.reference(key));
    }

    private Schema read(String key, TypeExpression argument) {
        String item = "model " + key;
        try {
            Fields model = new Fields(definitions.get(key), item, problems);
            Schema schema = model.has("enum") ? enumeration(model) : object(model, argument);
            return schema.annotated(model.text("description").orElse(null), false);
        } catch (Fields.UnusableException e) {
            problems.add(item, e.getMessage());
            return Schema.unknown(key);
        }
    }

    private Schema enumeration(Fields model) {
        boolean numbers = model.text("enumType").orElse("string").equals("long");
        List<Object> values = new ArrayList<>();
        for (JsonNode value : model.list("enum")) {
            count();
            if (numbers ? isInteger(value) : value.isTextual()) {
                values.add(numbers ? (Object) value.asLong() : value.textValue());
            } else {
                problems.add(model.item(), "its allowed value " + value + " does not fit its type");
            }
        }
        String type = numbers ? "integer" : "string";
        return values.isEmpty() ? Schema.of(type, null) : Schema.enumeration(type, List.copyOf(values));
    }

    /** The numbers of an enumeration are mostly written as texts. */
    private static boolean isInteger(JsonNode value) {
        return value.canConvertToExactIntegral() && value.canConvertToLong()
                || value.isTextual() && INTEGER.matcher(value.textValue()).matches();
    }

    private Schema object(Fields model, TypeExpression argument) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        model.object("properties").forEach((name, node) -> {
            count();
            try {
                Fields property = new Fields(node, model.item() + ", property " + name, problems);
                properties.put(name, property(property, argument));
                if (property.flag("required")) {
                    required.add(name);
                }
            } catch (Fields.UnusableException e) {
                problems.add(model.item() + ", property " + name, e.getMessage());
            }
        });
        return Schema.object(properties, required);
    }

    /** A generic model with many properties, made for many types, is much of little. */
    private void count() {
        members++;
        if (members > limits.members()) {
            throw new Fields.UnusableException("the section has more than " + limits.members() + " members of models");
        }
    }

    private Schema property(Fields property, TypeExpression argument) {
        String fullType = property.text("fullType").orElse(null);
        Schema schema = types.schema(property.requiredText("type"), fullType, argument);
        Schema nullable = property.flag("canBeNull") ? schema.orNull() : schema;
        return nullable.annotated(property.text("description").orElse(null), property.flag("readOnly"));
    }
}
