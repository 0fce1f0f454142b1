package io.apiconsole.web;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.logging.Log;

/** One line and one count for each request that is refused as hostile, with nothing in them that a client wrote. */
final class SecurityLog {

    private SecurityLog() {}

    /**
     * Something was refused.
     *
     * @param event the type of its problem details
     * @param reason why, in words of ours
     */
    static void refused(String event, String reason) {
        Metrics.counter("console.web.refusals", "type", event).increment();
        Log.warnf("Refused: event=%s reason=\"%s\"", event, reason);
    }
}
