package io.apiconsole.sandbox.lab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Answers that take their time. Nothing waits for whoever has gone. */
final class Slow {

    /** Seconds after which a connection on which nothing moves may be given up. */
    private static final int SOON_IDLE = 60;

    private Slow() {}

    static void slow(LabCall call) {
        int seconds = call.number("seconds", 5, 0, 600);
        if (seconds >= SOON_IDLE) {
            Connection.neverIdle(call);
        }
        if (call.isSet("headersFirst")) {
            // White space before a JSON document means nothing, and takes the head with it.
            call.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, Json.TYPE);
            call.response().write(" ");
        }
        Vertx vertx = call.context().vertx();
        long timer = vertx.setTimer(Math.max(1, TimeUnit.SECONDS.toMillis(seconds)), done -> {
            if (!call.isAbandoned()) {
                finish(call, seconds);
            }
        });
        // Not the response's own handler of the same: setting that would silence all others that wait for the end.
        call.context().addEndHandler(end -> vertx.cancelTimer(timer));
    }

    private static void finish(LabCall call, int seconds) {
        if (call.response().headWritten()) {
            call.response().end(waited(call, seconds).toString());
        } else {
            Json.send(call, waited(call, seconds));
        }
    }

    static void endless(LabCall call) {
        int interval = call.number("interval", 1_000, 1, 10_000);
        int lines = call.number("lines", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        call.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        line(call, 1, lines, interval);
    }

    /** The next line only after this one has left: whoever reads slowly gets them slowly. */
    private static void line(LabCall call, int number, int last, int interval) {
        if (call.isAbandoned()) {
            return;
        }
        String line = number + " " + Instant.now() + "\n";
        if (number == last) {
            call.response().end(line);
            return;
        }
        call.response().write(line).onSuccess(sent -> call.context()
                .vertx()
                .setTimer(interval, later -> line(call, number + 1, last, interval)));
    }

    static ObjectNode waited(LabCall call, int seconds) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("answeredAt", Instant.now().toString())
                .put("seconds", seconds)
                .put("startedAt", call.startedAt().toString());
    }
}
