package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Operation.Authentication;
import io.apiconsole.catalog.Operation.Body;
import io.apiconsole.catalog.Operation.IamAction;
import io.apiconsole.catalog.OperationState;
import io.apiconsole.catalog.Schema;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one operation. What of it cannot be used is left out of it; without a verb it is left out itself. */
final class OperationReader {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final ParameterReader parameters;
    private final Types types;
    private final Problems problems;
    private final String sectionPath;

    OperationReader(Types types, Problems problems, String sectionPath) {
        this.parameters = new ParameterReader(types, problems);
        this.types = types;
        this.problems = problems;
        this.sectionPath = sectionPath;
    }

    /**
     * Reads an operation of a path.
     *
     * @param pathDescription stands in for an operation's own that is missing
     * @throws Fields.UnusableException if it is none
     */
    Operation read(JsonNode node, String path, String pathDescription) {
        Fields untitled = new Fields(node, "an operation of " + path, problems);
        String method = untitled.requiredText("httpMethod");
        if (!METHODS.contains(method)) {
            throw new Fields.UnusableException("its verb " + method + " is none of "
                    + METHODS.stream().sorted().toList());
        }
        Fields fields = new Fields(node, method + " " + path, problems);
        ParameterReader.Read read = parameters.read(fields, path);
        return new Operation(
                method,
                path,
                fields.text("description").filter(text -> !text.isBlank()).orElse(pathDescription),
                fields.text("longDescription").orElse(null),
                state(fields),
                authentication(fields, path),
                iamActions(fields),
                read.parameters(),
                read.body(),
                response(fields),
                errors(fields));
    }

    private Authentication authentication(Fields operation, String path) {
        boolean required = !operation.flag("noAuthentication");
        return new Authentication(required, required ? Scopes.covering(sectionPath, path) : List.of());
    }

    private OperationState state(Fields operation) {
        if (!operation.has("apiStatus")) {
            return new OperationState("PRODUCTION", "Production", null, null, null);
        }
        try {
            Fields status = new Fields(operation.node().get("apiStatus"), operation.item() + ", apiStatus", problems);
            String value = status.requiredText("value");
            return new OperationState(
                    value.toUpperCase(Locale.ROOT),
                    status.text("description").filter(text -> !text.isBlank()).orElse(value),
                    date(status, "deprecatedDate"),
                    date(status, "deletionDate"),
                    replacement(status));
        } catch (Fields.UnusableException e) {
            problems.add(operation.item() + ", apiStatus", e.getMessage());
            return new OperationState("PRODUCTION", "Production", null, null, null);
        }
    }

    /** It is a path, and as long as paths are. */
    private String replacement(Fields status) {
        String text = status.text("replacement").orElse("");
        if (text.length() > SectionReader.MAX_PATH) {
            problems.add(status.item(), "its replacement is longer than " + SectionReader.MAX_PATH + " characters");
            return null;
        }
        return text.isBlank() ? null : text;
    }

    private OffsetDateTime date(Fields status, String name) {
        String text = status.text(name).orElse("");
        if (text.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime date = OffsetDateTime.parse(text);
            boolean zeroDate = date.getYear() <= 1;
            return zeroDate ? null : date;
        } catch (DateTimeException e) {
            problems.add(status.item(), "its " + name + " is not a date: " + text);
            return null;
        }
    }

    private List<IamAction> iamActions(Fields operation) {
        List<IamAction> actions = new ArrayList<>();
        for (JsonNode node : operation.list("iamActions")) {
            try {
                actions.add(
                        node.isTextual() ? new IamAction(node.textValue(), true, null) : iamAction(operation, node));
            } catch (Fields.UnusableException e) {
                problems.add(operation.item() + ", an IAM action", e.getMessage());
            }
        }
        return actions;
    }

    private IamAction iamAction(Fields operation, JsonNode node) {
        Fields action = new Fields(node, operation.item() + ", an IAM action", problems);
        return new IamAction(
                action.requiredText("name"),
                action.flag("required"),
                action.text("description").orElse(null));
    }

    private Body response(Fields operation) {
        try {
            String type = operation.requiredText("responseType");
            Schema schema = type.equals("void") ? null : types.schema(type, null, Models.PLACEHOLDER);
            return new Body(false, null, schema);
        } catch (Fields.UnusableException e) {
            problems.add(operation.item() + ", response", e.getMessage());
            return null;
        }
    }

    private List<String> errors(Fields operation) {
        List<String> errors = new ArrayList<>();
        for (JsonNode error : operation.list("errors")) {
            if (error.isTextual()) {
                errors.add(error.textValue());
            } else {
                problems.add(operation.item() + ", an error", "is not a text");
            }
        }
        return errors;
    }
}
