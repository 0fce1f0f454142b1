package io.apiconsole.search;

import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Operation.Body;
import io.apiconsole.catalog.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The searched texts of an operation.
 *
 * @param segments of the path, those that are the same in every call
 * @param details the long description, cut
 * @param parameters a line {@code name: description} each
 * @param request a line for each field of the body
 * @param response a line for each field of the answer
 */
record EntryTexts(
        List<String> segments,
        String description,
        String details,
        List<String> parameters,
        List<String> request,
        List<String> response) {

    private static final int LONGEST_DETAILS = 2_000;
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SLASHES = Pattern.compile("/+");

    static EntryTexts of(Operation operation, BodyFields fields) {
        List<String> segments = segments(operation.path());
        return new EntryTexts(
                segments,
                operation.description(),
                details(operation),
                parameters(operation),
                lines(operation.requestBody(), fields),
                lines(operation.response(), fields));
    }

    /** The path without its parameters, as one text. */
    String path() {
        return String.join(" ", segments);
    }

    /** The words of a path that are the same in every call. */
    private static List<String> segments(String path) {
        return SLASHES.splitAsStream(PARAMETER.matcher(path).replaceAll(""))
                .filter(segment -> !segment.isBlank())
                .toList();
    }

    private static String details(Operation operation) {
        String text = operation.longDescription();
        if (text == null) {
            return "";
        }
        return text.length() > LONGEST_DETAILS ? text.substring(0, LONGEST_DETAILS) : text;
    }

    private static List<String> parameters(Operation operation) {
        List<String> lines = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            lines.add(BodyFields.line(parameter.name(), parameter.description()));
        }
        return lines;
    }

    private static List<String> lines(Body body, BodyFields fields) {
        if (body == null || body.schema() == null) {
            return List.of();
        }
        Set<String> lines = new LinkedHashSet<>();
        if (body.description() != null && !body.description().isBlank()) {
            lines.add(body.description());
        }
        lines.addAll(fields.of(body.schema()));
        return List.copyOf(lines);
    }
}
