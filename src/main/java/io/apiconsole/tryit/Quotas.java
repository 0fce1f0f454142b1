package io.apiconsole.tryit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How much each caller may call: so many calls in a period, and so many at once. Counted by this replica alone: with
 * several of them a caller has as many times as much, at the most, as there are replicas.
 */
// The cache finds its kind of entry by name, which a native image has to be told.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
final class Quotas {

    /** Callers that are remembered. One who is forgotten has his whole quota again. */
    private static final int CALLERS = 100_000;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TryConfig.Quota config;
    private final TimeMeter clock;
    private final Cache<String, Allowance> byCaller;

    /**
     * Quotas of which nothing is used yet.
     *
     * @param longestCall for how long a caller's calls under way must not be forgotten
     */
    Quotas(TryConfig.Quota config, Duration longestCall, TimeMeter clock) {
        this.config = config;
        this.clock = clock;
        Duration remembered = config.period().compareTo(longestCall) > 0 ? config.period() : longestCall.plusSeconds(1);
        this.byCaller = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(remembered)
                // Each call comes by here: waking another thread for it costs more than tidying up at once.
                .executor(Runnable::run)
                .build();
    }

    /** What is left to one caller. */
    private static final class Allowance {

        private final Bucket calls;
        private final Bulkhead underWay;

        private Allowance(TryConfig.Quota config, TimeMeter clock) {
            this.calls = Bucket.builder()
                    .addLimit(limit -> limit.capacity(config.calls()).refillGreedy(config.calls(), config.period()))
                    .withCustomTimePrecision(clock)
                    .build();
            this.underWay = new Bulkhead(config.concurrent());
        }
    }

    /** Whether a call may be made now. */
    sealed interface Admission permits Admitted, Exceeded {}

    /** It may; to be closed when the call is over. */
    record Admitted(Runnable whenOver) implements Admission {}

    /** It may not, before so many seconds have passed. */
    record Exceeded(long retryAfterSeconds) implements Admission {}

    /**
     * Asks for a call of a caller.
     *
     * @param caller a stable key
     */
    Admission admit(String caller) {
        Allowance allowance = byCaller.get(caller, key -> new Allowance(config, clock));
        if (!allowance.underWay.enter()) {
            return new Exceeded(1);
        }
        OptionalLong wait = take(allowance.calls);
        if (wait.isPresent()) {
            allowance.underWay.leave();
            return new Exceeded(Math.max(1, (wait.getAsLong() + SECOND - 1) / SECOND));
        }
        return new Admitted(allowance.underWay::leave);
    }

    /** About how many callers are remembered. */
    long callers() {
        return byCaller.estimatedSize();
    }

    private static OptionalLong take(Bucket calls) {
        if (calls.tryConsume(1)) {
            return OptionalLong.empty();
        }
        ConsumptionProbe probe = calls.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? OptionalLong.empty() : OptionalLong.of(probe.getNanosToWaitForRefill());
    }
}
