package io.apiconsole.sandbox.lab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.concurrent.ThreadLocalRandom;

/** Answers that are errors. */
final class Failing {

    private Failing() {}

    static void error(LabCall call) {
        int status = call.number("status", 0, 400, 599);
        String message = call.text("message", "As requested");
        call.response().setStatusCode(status);
        if (status == HttpResponseStatus.TOO_MANY_REQUESTS.code()) {
            call.response().putHeader("Retry-After", "3");
        }
        switch (call.text("shape", "current")) {
            case "legacy" -> Json.send(call, legacy(status, message));
            case "html" ->
                call.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .end(html(status, message));
            case "empty" -> call.response().end();
            default -> Json.send(call, current(status, message));
        }
    }

    static void flaky(LabCall call) {
        int failures = call.number("failures", 50, 0, 100);
        if (ThreadLocalRandom.current().nextInt(100) < failures) {
            ObjectNode error = JsonNodeFactory.instance.objectNode();
            error.put("class", "Server::ServiceUnavailable::BadLuck").put("message", "Try again");
            call.response().setStatusCode(503);
            Json.send(call, error);
        } else {
            Json.send(call, Slow.waited(call, 0));
        }
    }

    private static ObjectNode current(int status, String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        String side = status < 500 ? "Client" : "Server";
        error.put("class", side + "::" + reason(status).replaceAll("[^A-Za-z]", "") + "::AsRequested");
        error.put("message", message);
        if (status == HttpResponseStatus.FORBIDDEN.code()) {
            error.putObject("details").put("unauthorizedActionsByIAM", "lab:apiovh:error/get");
        }
        return error;
    }

    private static ObjectNode legacy(int status, String message) {
        String code =
                switch (status) {
                    case 401 -> "INVALID_CREDENTIAL";
                    case 403 -> "NOT_GRANTED_CALL";
                    default -> "AS_REQUESTED";
                };
        return JsonNodeFactory.instance
                .objectNode()
                .put("errorCode", code)
                .put("httpCode", status + " " + reason(status))
                .put("message", message);
    }

    private static Buffer html(int status, String message) {
        String escaped = message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Buffer.buffer(
                "<!DOCTYPE html><title>%d %s</title><h1>%s</h1>".formatted(status, reason(status), escaped));
    }

    private static String reason(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
