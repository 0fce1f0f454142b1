package io.apiconsole.sandbox.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** Answers that are JSON. */
final class Json {

    static final String TYPE = "application/json; charset=utf-8";

    private Json() {}

    static void send(LabCall call, JsonNode body) {
        send(call, body.toString());
    }

    static void send(LabCall call, String body) {
        send(call, Buffer.buffer(body));
    }

    static void send(LabCall call, Buffer body) {
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE).end(body);
    }
}
