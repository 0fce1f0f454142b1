package io.apiconsole.session;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.logging.Log;

/** One line and one count for each refusal, in one form, with nothing in them that a client or a login server wrote. */
final class SecurityLog {

    private SecurityLog() {}

    /**
     * Something was refused.
     *
     * @param event what, as a stable short name
     * @param reason why, in words of ours
     */
    static void refused(String event, String reason) {
        count(event);
        Log.warnf("Refused: event=%s reason=\"%s\"", event, reason);
    }

    /** Something was refused to somebody who is known by a pseudonym. */
    static void refused(String event, String reason, String user) {
        count(event);
        Log.warnf("Refused: event=%s reason=\"%s\" user=%s", event, reason, user);
    }

    private static void count(String event) {
        Metrics.counter("console.session.refusals", "type", event).increment();
    }
}
