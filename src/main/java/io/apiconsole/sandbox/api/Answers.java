package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.ApiException;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.UUID;

/** How the API answers. */
final class Answers {

    private static final String QUERY_ID = "X-Ovh-Query-Id";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    /** Gives the call a number, which its answer has, whatever it will be. */
    static void identify(RoutingContext context, String branch) {
        String number = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        context.response().putHeader(QUERY_ID, "SB.sandbox." + branch + "." + number);
    }

    static void json(RoutingContext context, int status, JsonNode body) {
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                    .end(Buffer.buffer(MAPPER.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    static void reply(RoutingContext context, Reply reply) {
        reply.headers().forEach(context.response()::putHeader);
        if (reply.body() == null) {
            context.response().end();
        } else {
            json(context, 200, reply.body());
        }
    }

    static void error(RoutingContext context, ApiException refused) {
        if (refused.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"sandbox\"");
        }
        json(context, refused.status(), Api.error(refused));
    }

    /** A bug: logged here, once, under the number of the call, which is all that the caller gets to know. */
    static void bug(RoutingContext context, Throwable cause) {
        String number = context.response().headers().get(QUERY_ID);
        Log.errorf(cause, "A call to the sandbox failed unexpectedly: %s", number);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("class", "Server::InternalServerError").put("message", "Something went wrong: " + number);
        json(context, 500, body);
    }
}
