package io.apiconsole.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.catalog.Operation.Authentication;
import io.apiconsole.catalog.Operation.Body;
import io.apiconsole.catalog.Operation.IamAction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code GET /api/catalog/operation} answers: all that one screen needs of an operation.
 *
 * @param schemas the models that its schemas refer to, directly or not, and no others
 */
@RegisterForReflection(
        targets = {OperationDocument.class, Authentication.class, IamAction.class, Parameter.class, Schema.class})
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationDocument(
        String id,
        String branch,
        String section,
        String method,
        String path,
        String description,
        String longDescription,
        State state,
        Authentication authentication,
        List<IamAction> iamActions,
        List<Parameter> parameters,
        RequestBody requestBody,
        Response response,
        List<String> errors,
        Map<String, Schema> schemas) {

    /** How far the operation is in its life, and what to use instead. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String value,
            String label,
            OffsetDateTime deprecatedDate,
            OffsetDateTime deletionDate,
            ReplacementLink replacement) {}

    /** Where the replacement is; only its path as the definition has it if the catalogue does not have it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplacementLink(String branch, String section, String id, String path) {}

    /** The body to send. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestBody(boolean required, String description, Schema schema, JsonNode example) {}

    /** What a success answers. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(String description, Schema schema, JsonNode example) {}

    static OperationDocument of(Operation operation, Section section, Branch branch, Replacements replacements) {
        return new OperationDocument(
                operation.id(),
                branch.id(),
                section.path(),
                operation.method(),
                operation.path(),
                operation.description(),
                operation.longDescription(),
                state(operation, branch, replacements),
                operation.authentication(),
                operation.iamActions(),
                operation.parameters(),
                requestBody(operation.requestBody(), section),
                response(operation.response(), section),
                operation.errors(),
                reachable(operation, section.schemas()));
    }

    private static State state(Operation operation, Branch branch, Replacements replacements) {
        OperationState state = operation.state();
        ReplacementLink link = state.replacement() == null
                ? null
                : replacements
                        .find(operation, branch)
                        .map(found -> new ReplacementLink(
                                found.branch().id(),
                                found.section().path(),
                                found.operation().id(),
                                found.operation().path()))
                        .orElseGet(() -> new ReplacementLink(null, null, null, state.replacement()));
        return new State(state.value(), state.label(), state.deprecatedDate(), state.deletionDate(), link);
    }

    private static RequestBody requestBody(Body body, Section section) {
        return body == null
                ? null
                : new RequestBody(
                        body.required(),
                        body.description(),
                        body.schema(),
                        Examples.ofRequest(body.schema(), section.schemas()));
    }

    private static Response response(Body body, Section section) {
        if (body == null || body.schema() == null) {
            return new Response(null, null, null);
        }
        return new Response(body.description(), body.schema(), Examples.ofResponse(body.schema(), section.schemas()));
    }

    private static Map<String, Schema> reachable(Operation operation, Map<String, Schema> all) {
        Deque<Schema> toVisit = new ArrayDeque<>();
        operation.parameters().forEach(parameter -> toVisit.add(parameter.schema()));
        Stream.ofNullable(operation.requestBody()).map(Body::schema).forEach(toVisit::add);
        Stream.ofNullable(operation.response())
                .map(Body::schema)
                .flatMap(Stream::ofNullable)
                .forEach(toVisit::add);
        Map<String, Schema> reachable = new TreeMap<>();
        while (!toVisit.isEmpty()) {
            Schema schema = toVisit.pop();
            String key = schema.referencedKey();
            if (key != null && all.containsKey(key) && reachable.putIfAbsent(key, all.get(key)) == null) {
                toVisit.push(all.get(key));
            }
            Collection<Schema> parts = schema.parts();
            parts.forEach(toVisit::push);
        }
        return reachable;
    }
}
