package io.apiconsole.tryit;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Runs something once if it is not cancelled before. */
final class Deadline {

    private final Vertx vertx;
    private final long timer;

    Deadline(Vertx vertx, Duration after, Runnable passed) {
        this.vertx = vertx;
        this.timer = vertx.setTimer(Math.max(1, after.toMillis()), id -> passed.run());
    }

    void cancel() {
        vertx.cancelTimer(timer);
    }
}
