package io.apiconsole.search;

import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Operation.Body;
import io.apiconsole.catalog.Parameter;
import io.apiconsole.search.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of an operation's parameters and fields, a line {@code name: description} each.
 *
 * @param parameters one for each
 * @param request the description of the body, if it has one, and a line for each field of it
 * @param response the same of the answer
 */
record EntryLines(List<Line> parameters, List<Line> request, List<Line> response) {

    static EntryLines of(Operation operation, BodyFields fields, Lines.Builder lines) {
        List<Line> parameters = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            parameters.add(lines.line(parameter.name(), parameter.description()));
        }
        return new EntryLines(
                List.copyOf(parameters),
                lines(operation.requestBody(), fields, lines),
                lines(operation.response(), fields, lines));
    }

    private static List<Line> lines(Body body, BodyFields fields, Lines.Builder lines) {
        if (body == null || body.schema() == null) {
            return List.of();
        }
        List<Line> own = fields.of(body.schema());
        if (body.description() == null || body.description().isBlank()) {
            return own;
        }
        Line description = lines.line(body.description());
        return Stream.concat(Stream.of(description), own.stream()).distinct().toList();
    }
}
