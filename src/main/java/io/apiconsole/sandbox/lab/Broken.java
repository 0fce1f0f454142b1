package io.apiconsole.sandbox.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** Answers that are broken, some of them so that they are hardly answers. */
final class Broken {

    private static final int DEPTH = 100_000;
    private static final int HUGE = 64 * 1024;
    /** A reset takes with it what is still on its way. */
    private static final long ARRIVES_AFTER_MILLIS = 200;

    private static final String HALF = "{\"name\":\"half\",\"values\":[1,2,3";

    private Broken() {}

    static void answer(LabCall call) {
        switch (call.text("how", "")) {
            case "badHeader" -> raw(call, "HTTP/1.1 200 OK\r\nX-Broken: a\u0001b\r\nContent-Length: 2\r\n\r\n{}");
            case "badStatusLine" -> raw(call, "GOOD MORNING\r\nContent-Length: 2\r\n\r\n{}");
            case "bigNumber" ->
                Json.send(
                        call,
                        "{\"above53Bits\":9007199254740993,\"above64Bits\":123456789012345678901234567890,"
                                + "\"precise\":0.12345678901234567890123456789,\"large\":1e400}");
            case "closedAtOnce" -> Connection.close(call);
            case "deepJson" -> Json.send(call, "[".repeat(DEPTH) + "]".repeat(DEPTH));
            case "duplicateKeys" -> Json.send(call, "{\"key\":\"first\",\"key\":\"second\"}");
            case "emptyJson" -> Json.send(call, "");
            case "hugeHeader" -> {
                call.response().putHeader("X-Huge", "x".repeat(HUGE));
                Json.send(call, "{}");
            }
            case "invalidJson" -> Json.send(call, "{\"name\":\"almost\",\"values\":[1,2,3],}");
            case "invalidUtf8" ->
                Json.send(call, Buffer.buffer("{\"name\":\"caf\u00e9 \u00c3(\"}".getBytes(ISO_8859_1)));
            case "resetMidway" -> half(call, () -> Connection.reset(call));
            case "shortBody" -> half(call, () -> Connection.close(call));
            case "truncatedJson" -> Json.send(call, HALF);
            default ->
                call.response().putHeader(HttpHeaders.CONTENT_TYPE, "image/png").end("{\"name\":\"not an image\"}");
        }
    }

    private static void raw(LabCall call, String answer) {
        Connection.sendRaw(call, answer.getBytes(ISO_8859_1));
    }

    private static void half(LabCall call, Runnable then) {
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Json.TYPE)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(HALF.length() * 2));
        call.response()
                .write(HALF)
                .onComplete(sent -> call.context().vertx().setTimer(ARRIVES_AFTER_MILLIS, arrived -> then.run()));
    }
}
