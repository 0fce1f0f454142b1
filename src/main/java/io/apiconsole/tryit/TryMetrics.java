package io.apiconsole.tryit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Calls and refusals in numbers. Labels are branches, outcomes and problem types: nothing that a caller makes up. */
@ApplicationScoped
class TryMetrics {

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    TryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Series(String branch, String outcome) {}

    /** A call is over. */
    void called(Upstream upstream, TryOutcome outcome, long nanos) {
        timers.computeIfAbsent(new Series(upstream.branch(), outcome.label()), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Something was refused, before or after it was sent. */
    void refused(Refusal refusal) {
        registry.counter("console.try.refusals", "type", refusal.kind().type()).increment();
    }

    /** Shows from now on how many calls are under way. */
    void watch(Upstream upstream) {
        Gauge.builder("console.try.active", upstream.calls(), Bulkhead::taken)
                .description("Calls under way")
                .tag("branch", upstream.branch())
                .register(registry);
    }

    private Timer timer(Series series) {
        return Timer.builder("console.try")
                .description("Calls to the provider, from the request until the answer has been passed on")
                .tag("branch", series.branch())
                .tag("outcome", series.outcome())
                .register(registry);
    }
}
