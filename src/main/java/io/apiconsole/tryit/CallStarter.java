package io.apiconsole.tryit;

import io.apiconsole.tryit.Quotas.Admission;
import io.apiconsole.tryit.Quotas.Admitted;
import io.apiconsole.tryit.Quotas.Exceeded;
import io.apiconsole.tryit.Refusal.Kind;
import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Lets calls through as far as there is room: for their caller, and on the way to their branch. */
@Singleton
class CallStarter {

    private final Quotas quotas;
    private final UpstreamClient client;
    private final TryConfig config;
    private final Refusals refusals;
    private final TryMetrics metrics;
    private final CallTraces traces;

    CallStarter(
            Quotas quotas,
            UpstreamClient client,
            TryConfig config,
            Refusals refusals,
            TryMetrics metrics,
            CallTraces traces) {
        this.quotas = quotas;
        this.client = client;
        this.config = config;
        this.refusals = refusals;
        this.metrics = metrics;
        this.traces = traces;
    }

    void start(RoutingContext context, OutgoingRequest call, Caller caller) {
        Admission admission = quotas.admit(caller.key());
        if (admission instanceof Exceeded exceeded) {
            refusals.answer(
                    context,
                    Refusal.retryAfter(
                            Kind.TOO_MANY_REQUESTS,
                            "More calls than one caller may make.",
                            exceeded.retryAfterSeconds()),
                    caller.user());
            return;
        }
        Runnable leave = ((Admitted) admission).whenOver();
        if (!call.upstream().calls().enter()) {
            leave.run();
            refusals.answer(
                    context,
                    Refusal.retryAfter(Kind.TOO_MANY_CALLS, "Too many calls to this branch are under way.", 1),
                    caller.user());
            return;
        }
        long began = System.nanoTime();
        Span span = traces.begin(call);
        new TryCall(call, client, config, context, outcome -> {
                    call.upstream().calls().leave();
                    leave.run();
                    metrics.called(call.upstream(), outcome, System.nanoTime() - began);
                    traces.end(span, outcome);
                    if (outcome instanceof Refusal refusal) {
                        refusals.answer(context, refusal, caller.user());
                    }
                })
                .start();
    }
}
