package io.apiconsole.tryit;

import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Parameter;
import io.apiconsole.catalog.Parameter.In;
import io.apiconsole.catalog.Schema;
import io.apiconsole.tryit.InvalidParameter.Place;
import io.apiconsole.tryit.TryRequest.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether values fit an operation's parameters. Definitions have their errors, so that only what is certainly wrong is
 * held back; of the rest the provider is the judge.
 */
final class ParameterChecks {

    private static final String NEEDED = "A value is needed here.";
    private static final String UNKNOWN = "The operation has no such parameter.";

    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    /** With this field, whose value is the separator, a path parameter takes several values at once. */
    private static final String BATCH = "X-Ovh-Batch";

    private final Operation operation;
    private final Map<String, Schema> schemas;

    /**
     * Checks for one operation.
     *
     * @param schemas of its section, by key
     */
    ParameterChecks(Operation operation, Map<String, Schema> schemas) {
        this.operation = operation;
        this.schemas = schemas;
    }

    /** The first value that is wrong or missing, if there is one; header fields' names are {@link HeaderPolicy}'s. */
    Optional<InvalidParameter> check(TryRequest request) {
        return Stream.of(
                        unknown(In.PATH, request.parameters().path().keySet()),
                        unknown(In.QUERY, request.parameters().query().keySet()),
                        operation.parameters().stream().flatMap(parameter -> check(parameter, request.parameters())),
                        body(request.body()))
                .flatMap(faults -> faults)
                .findFirst();
    }

    private Stream<InvalidParameter> unknown(In in, Set<String> names) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.in() == in)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new InvalidParameter(place(in), name, UNKNOWN));
    }

    private Stream<InvalidParameter> check(Parameter parameter, Parameters given) {
        List<String> values = values(parameter, given);
        String fault = fault(parameter, values);
        return fault == null
                ? Stream.empty()
                : Stream.of(new InvalidParameter(place(parameter.in()), parameter.name(), fault));
    }

    private static List<String> values(Parameter parameter, Parameters given) {
        return switch (parameter.in()) {
            case QUERY -> given.query().getOrDefault(parameter.name(), List.of());
            case HEADER -> given.headerValue(parameter.name()).stream().toList();
            case PATH -> {
                String value = given.path().getOrDefault(parameter.name(), "");
                yield given.headerValue(BATCH)
                        .map(separator -> List.of(value.split(Pattern.quote(separator))))
                        .orElse(List.of(value));
            }
        };
    }

    private String fault(Parameter parameter, List<String> values) {
        if (values.stream().allMatch(String::isEmpty)) {
            return parameter.required() ? NEEDED : null;
        }
        Schema schema = resolved(parameter.schema());
        if (schema.is("array")) {
            return typeFault(resolved(schema.items()), values);
        }
        return parameter.in() == In.QUERY && schema.type() != null && !schema.is("object") && values.size() > 1
                ? "Only one value can be given."
                : typeFault(schema, values);
    }

    private static String typeFault(Schema schema, List<String> values) {
        if (schema.allowed() != null) {
            Set<String> allowed = schema.allowed().stream().map(String::valueOf).collect(Collectors.toSet());
            return allowed.containsAll(values) ? null : "This is none of the allowed values.";
        }
        if (schema.is("integer")) {
            return fault(INTEGER, values, "This is not a whole number.");
        }
        if (schema.is("number")) {
            return fault(NUMBER, values, "This is not a number.");
        }
        return schema.is("boolean") ? fault(BOOLEAN, values, "This is neither true nor false.") : null;
    }

    private static String fault(Pattern form, List<String> values, String fault) {
        return values.stream().allMatch(value -> form.matcher(value).matches()) ? null : fault;
    }

    private Stream<InvalidParameter> body(String body) {
        boolean given = body != null && !body.isBlank();
        String fault = null;
        if (operation.body().isEmpty()) {
            fault = given ? "The operation takes no body." : null;
        } else if (!given) {
            fault = operation.requestBody().required() ? "A body is needed here." : null;
        } else if (Texts.hasHalfCharacter(body)) {
            fault = "It holds half a character, which cannot be sent.";
        }
        return fault == null ? Stream.empty() : Stream.of(new InvalidParameter(Place.BODY, "body", fault));
    }

    /** What a reference points to; that a value may also be null says nothing about its text. */
    private Schema resolved(Schema schema) {
        if (schema == null) {
            return Schema.ANY;
        }
        if (schema.anyOf() != null) {
            List<Schema> others =
                    schema.anyOf().stream().filter(part -> !part.is("null")).toList();
            return others.size() == 1 ? resolved(others.get(0)) : Schema.ANY;
        }
        return schema.ref() == null ? schema : schemas.getOrDefault(schema.referencedKey(), Schema.ANY);
    }

    private static Place place(In in) {
        return switch (in) {
            case PATH -> Place.PATH;
            case QUERY -> Place.QUERY;
            case HEADER -> Place.HEADER;
        };
    }
}
