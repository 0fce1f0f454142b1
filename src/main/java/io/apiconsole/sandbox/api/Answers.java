package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    static void error(RoutingContext context, ApiException refused) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("class", refused.type());
        body.put("message", refused.getMessage());
        if (refused.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"sandbox\"");
        }
        json(context, refused.status(), body);
    }
}
