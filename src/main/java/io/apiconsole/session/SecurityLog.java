package io.apiconsole.session;

import io.quarkus.logging.Log;

/** One line for each refusal, in one form, with nothing in it that a client or a login server wrote. */
final class SecurityLog {

    private SecurityLog() {}

    /**
     * Something was refused.
     *
     * @param event what, as a stable short name
     * @param reason why, in words of ours
     */
    static void refused(String event, String reason) {
        Log.warnf("Refused: event=%s reason=\"%s\"", event, reason);
    }

    /** Something was refused to somebody who is known by a pseudonym. */
    static void refused(String event, String reason, String user) {
        Log.warnf("Refused: event=%s reason=\"%s\" user=%s", event, reason, user);
    }
}
