package io.apiconsole.sandbox.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.sandbox.ApiException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Map;

/**
 * A call to the laboratory.
 *
 * @param query its parameters, of the right types
 * @param body as sent, a missing node if there was none
 */
public record LabCall(RoutingContext context, Map<String, JsonNode> query, JsonNode body, Instant startedAt) {

    HttpServerResponse response() {
        return context.response();
    }

    String text(String name, String otherwise) {
        JsonNode value = query.get(name);
        return value == null ? otherwise : value.asText();
    }

    boolean isSet(String name) {
        return query.containsKey(name) && query.get(name).asBoolean();
    }

    int number(String name, int otherwise, int least, int most) {
        JsonNode value = query.get(name);
        long number = value == null ? otherwise : value.asLong();
        if (number < least || number > most) {
            throw wrong(name, "has to be between " + least + " and " + most);
        }
        return (int) number;
    }

    static ApiException wrong(String name, String reason) {
        return ApiException.badRequest("Invalid query parameter " + name + ": " + reason);
    }

    /** Whether nobody waits for the answer any more. */
    boolean isAbandoned() {
        return response().closed() || response().ended();
    }
}
