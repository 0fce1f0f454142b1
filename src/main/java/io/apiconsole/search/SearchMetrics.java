package io.apiconsole.search;

import io.apiconsole.catalog.Catalog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What an operator watches of the search. No label is made of what people type. */
@ApplicationScoped
class SearchMetrics {

    private final Catalog catalog;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer searches;
    private final Counter refused;

    SearchMetrics(Catalog catalog, MeterRegistry registry, Clock clock) {
        this.catalog = catalog;
        this.registry = registry;
        this.clock = clock;
        this.searches = Timer.builder("console.search")
                .description("Searches, from their turn to their answer")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(1))
                .register(registry);
        this.refused = Counter.builder("console.search.refused")
                .description("Searches that were refused since too many waited")
                .register(registry);
    }

    void register(@Observes StartupEvent started) {
        gauge("console.search.index.operations", "Operations in the index", SearchIndex::size);
        gauge("console.search.index.age", "Seconds since the index was built", index -> Duration.between(
                        index.builtAt(), clock.instant())
                .toSeconds());
    }

    <T> T timed(Supplier<T> search) {
        return searches.record(search);
    }

    void refusedOne() {
        refused.increment();
    }

    private void gauge(String name, String description, ToDoubleFunction<SearchIndex> value) {
        Gauge.builder(name, catalog, beheld -> beheld.companion()
                        .map(SearchIndex.class::cast)
                        .map(value::applyAsDouble)
                        .orElse(0.0))
                .description(description)
                .register(registry);
    }
}
