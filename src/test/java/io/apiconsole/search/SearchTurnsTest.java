package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.Generations;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few searches run at once, some wait, and the others are refused at once. */
class SearchTurnsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SearchTurns turns = new SearchTurns(
            new SmallRyeConfigBuilder()
                    .withConverter(Duration.class, 100, new DurationConverter())
                    .withMapping(SearchConfig.class)
                    .withDefaultValue("console.search.concurrency", "2")
                    .withDefaultValue("console.search.waiting", "3")
                    .build()
                    .getConfigMapping(SearchConfig.class),
            new SearchMetrics(new Generations().catalog(), registry, Clock.systemUTC()));

    @AfterEach
    void stop() {
        turns.stop();
    }

    @Test
    void Q_03_beyond_those_that_run_and_wait_searches_are_refused() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<String>> taken = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            CompletableFuture<String> turn = turns.take(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        await(end);
                        running.decrementAndGet();
                        return "found";
                    })
                    .subscribeAsCompletionStage();
            taken.add(turn);
            turn.exceptionally(failure -> {
                refused.add(failure);
                return null;
            });
        }

        assertThat(refused).hasSize(4).allSatisfy(failure -> assertThat(((HttpProblem) failure).getStatusCode())
                .isEqualTo(503));
        end.countDown();
        CompletableFuture.allOf(taken.subList(0, 5).toArray(CompletableFuture[]::new))
                .get(10, TimeUnit.SECONDS);

        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(registry.get("console.search.refused").counter().count()).isEqualTo(4);
        assertThat(registry.get("console.search").timer().count()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "8, 4", "64, 8"})
    void half_of_the_processors_search_if_nothing_else_is_said(int processors, int searches) {
        assertThat(SearchTurns.usual(processors)).isEqualTo(searches);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
