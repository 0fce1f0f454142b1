package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one section document. */
final class SectionReader {

    /**
     * What a path template may be made of: segments that are not empty, not dots, and free of what has a meaning in a
     * URL. So a path can never lead a call elsewhere.
     */
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[^/\\s\\p{Cntrl}?#\\\\%;]+)+");

    static final int MAX_PATH = 500;

    private final DefinitionsConfig.Limits limits;

    SectionReader(DefinitionsConfig.Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads the operations and models of a section; what cannot be used is left out.
     *
     * @param digest of the document
     * @throws Fields.UnusableException if the document is none
     */
    Section read(JsonNode document, ListingReader.Entry entry, String digest, Problems problems) {
        Fields root = new Fields(document, "the document", problems);
        if (!root.has("apis") && !root.has("models")) {
            throw new Fields.UnusableException("holds neither apis nor models");
        }
        if (root.has("apis") && !document.get("apis").isArray()) {
            throw new Fields.UnusableException("its apis is not a list");
        }
        Models models = new Models(root.object("models"), problems, limits);
        OperationReader reader = new OperationReader(models.types(), problems, entry.path());
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (JsonNode api : root.list("apis")) {
            readPath(api, reader, operations, problems);
        }
        return new Section(
                entry.path(), entry.description(), List.copyOf(operations.values()), models.schemas(), digest);
    }

    private void readPath(JsonNode api, OperationReader reader, Map<String, Operation> operations, Problems problems) {
        String item = "path " + api.path("path").asText("without a name");
        try {
            Fields fields = new Fields(api, item, problems);
            String path = fields.requiredText("path");
            if (path.length() > MAX_PATH || !PATH.matcher(path).matches()) {
                throw new Fields.UnusableException("is not a path template");
            }
            String description = fields.text("description").orElse("");
            for (JsonNode node : fields.list("operations")) {
                readOperation(node, path, description, reader, operations, problems);
            }
        } catch (Fields.UnusableException e) {
            problems.add(item, e.getMessage());
        }
    }

    private void readOperation(
            JsonNode node,
            String path,
            String pathDescription,
            OperationReader reader,
            Map<String, Operation> operations,
            Problems problems) {
        String item = node.path("httpMethod").asText("an operation of") + " " + path;
        if (operations.size() >= limits.operations()) {
            problems.add(item, "the section has more than " + limits.operations() + " operations");
            return;
        }
        try {
            Operation operation = reader.read(node, path, pathDescription);
            if (operations.putIfAbsent(operation.id(), operation) != null) {
                problems.add(item, "there is another operation with the id " + operation.id());
            }
        } catch (Fields.UnusableException e) {
            problems.add(item, e.getMessage());
        }
    }
}
