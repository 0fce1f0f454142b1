package io.apiconsole.tryit;

import io.apiconsole.tryit.Refusal.Kind;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Answers, counts and writes down refusals. */
@ApplicationScoped
class Refusals {

    /** What may be an attack. The others happen to everyone: no login yet, a slow provider. */
    private static final Set<Kind> FOR_THE_LOG = EnumSet.of(
            Kind.INVALID_REQUEST,
            Kind.UNKNOWN_OPERATION,
            Kind.INVALID_PARAMETER,
            Kind.TOO_LARGE,
            Kind.TOO_MANY_REQUESTS,
            Kind.UPSTREAM_FORBIDDEN_ADDRESS);

    private final TryMetrics metrics;

    Refusals(TryMetrics metrics) {
        this.metrics = metrics;
    }

    /** Refuses somebody who is not known. */
    void answer(RoutingContext context, Refusal refusal) {
        answer(context, refusal, null);
    }

    /**
     * Refuses a call.
     *
     * @param user the caller's pseudonym, or null
     */
    void answer(RoutingContext context, Refusal refusal, String user) {
        metrics.refused(refusal);
        if (FOR_THE_LOG.contains(refusal.kind())) {
            // In one form, and with nothing in it that a client or a provider wrote.
            Log.warnf(
                    "Refused: event=%s reason=\"%s\" in=%s user=%s",
                    refusal.kind().type(),
                    refusal.detail(),
                    refusal.members().getOrDefault("in", "-"),
                    user == null ? "-" : user);
        }
        TryProblems.send(context, refusal);
    }
}
