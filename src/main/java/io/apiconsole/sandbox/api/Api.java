package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.SandboxConfig;
import io.apiconsole.sandbox.definition.ApiDefinitions;
import io.apiconsole.sandbox.definition.Operation;
import io.apiconsole.sandbox.definition.PathNode;
import io.apiconsole.sandbox.login.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The API: finds the operation, sees who calls and whether they may, checks what they sent, does it. */
@ApplicationScoped
class Api {

    private static final String BATCH = "X-Ovh-Batch";
    private static final int MAX_BATCH = 100;
    private static final String NOBODY = "-";

    private final ApiDefinitions definitions;
    private final Callers callers;
    private final Special special;
    private final Shelves shelves;
    private final Reader reader;
    private final Writer writer;

    Api(ApiDefinitions definitions, Callers callers, Special special, SandboxConfig config, Clock clock) {
        this.definitions = definitions;
        this.callers = callers;
        this.special = special;
        this.shelves = new Shelves(new Store(config.memory().asLongValue()), clock);
        this.reader = new Reader(shelves);
        this.writer = new Writer(shelves, clock);
    }

    /**
     * What a request asks for.
     *
     * @throws ApiException if it is refused, for whatever reason but one that only shows when it is done
     */
    Call check(Request request) {
        PathNode node = definitions
                .find(request.branch(), request.path())
                .orElseThrow(() -> ApiException.notFound("There is no such path: " + String.join("/", request.path())));
        Operation operation = node.operation(request.method())
                .orElseThrow(() -> ApiException.notAllowed("There is no " + request.method() + " for this path"));
        Caller caller = operation.open() ? null : callers.of(request.headers());
        if (caller != null) {
            Callers.check(caller, operation.section(), operation.path());
        }
        if (!isBatch(request, operation, node)) {
            CallReader.checkPath(operation, request.path());
        }
        String account = caller == null ? NOBODY : caller.account().id();
        return new Call(
                operation,
                new Place(account, request.branch(), node, request.path()),
                CallReader.query(operation, request),
                CallReader.headers(operation, request),
                CallReader.body(operation, request),
                caller);
    }

    /** Does what a call asks for. */
    Reply answer(Request request, Call call) {
        return isBatch(request, call.operation(), call.place().node()) ? batch(request, call) : one(call);
    }

    private synchronized Reply one(Call call) {
        shelves.checkAbove(call.place());
        return special.answer(call).orElseGet(() -> switch (call.operation().method()) {
            case "GET" -> reader.read(call);
            case "HEAD" -> Reply.headOnly(reader.read(call).headers());
            case "OPTIONS" -> Reader.options(call.place().node());
            case "POST" -> writer.post(call);
            case "DELETE" -> writer.delete(call);
            default -> writer.update(call);
        });
    }

    /** Several things of a list at once: their identifiers stand in the last segment, joined by what the header has. */
    private static boolean isBatch(Request request, Operation operation, PathNode node) {
        return request.branch().equals("v1")
                && operation.method().equals("GET")
                && node.isParameter()
                && request.headers().contains(BATCH);
    }

    private Reply batch(Request request, Call call) {
        String separator = request.headers().get(BATCH);
        if (separator.length() != 1) {
            throw ApiException.badRequest("Invalid header " + BATCH + ": has to be one character");
        }
        String[] ids = call.place().last().split(Pattern.quote(separator), -1);
        if (ids.length > MAX_BATCH) {
            throw ApiException.badRequest("Invalid header " + BATCH + ": more than " + MAX_BATCH + " at once");
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (String id : ids) {
            ObjectNode answer = answers.addObject().put("key", id);
            answer.putNull("value").putNull("error");
            try {
                List<String> path = new ArrayList<>(request.path());
                path.set(path.size() - 1, id);
                CallReader.checkPath(call.operation(), path);
                Place place = call.place().parent().child(call.place().node(), id);
                answer.set("value", one(call.at(place)).body());
            } catch (ApiException refused) {
                answer.set("error", error(refused));
            }
        }
        return Reply.of(answers);
    }

    static JsonNode error(ApiException refused) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("class", refused.type())
                .put("message", refused.getMessage());
    }

    /** Which methods a path has. */
    Map<String, Operation> operations(Request request) {
        return definitions
                .find(request.branch(), request.path())
                .map(PathNode::operations)
                .orElse(Map.of());
    }
}
