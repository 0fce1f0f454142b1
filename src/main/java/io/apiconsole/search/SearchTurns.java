package io.apiconsole.search;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Lets a few searches run at once, on worker threads, and some wait: so that no flood of them takes the whole server. */
@ApplicationScoped
class SearchTurns {

    private static final int MOST = 8;

    private final ManagedExecutor executor;
    private final SearchMetrics metrics;

    SearchTurns(SearchConfig config, SearchMetrics metrics) {
        this.metrics = metrics;
        executor = ManagedExecutor.builder()
                .maxAsync(config.concurrency()
                        .orElseGet(() -> usual(Runtime.getRuntime().availableProcessors())))
                .maxQueued(config.waiting())
                .propagated()
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
    }

    /** How many run at once if nothing else is said: each takes a processor, and memory. */
    static int usual(int processors) {
        return Math.min(Math.max(1, processors / 2), MOST);
    }

    /** Runs it when it is its turn; fails with a problem, 503, if too many wait already. */
    <T> Uni<T> take(Supplier<T> search) {
        return Uni.createFrom()
                .item(() -> metrics.timed(search))
                .runSubscriptionOn(executor)
                .onFailure(RejectedExecutionException.class)
                .transform(rejected -> {
                    metrics.refusedOne();
                    return SearchProblems.tooMany();
                });
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }
}
