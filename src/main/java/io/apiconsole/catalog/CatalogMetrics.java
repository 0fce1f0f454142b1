package io.apiconsole.catalog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What an operator watches of the catalogue. */
@ApplicationScoped
class CatalogMetrics {

    private final Catalog catalog;
    private final MeterRegistry registry;
    private final Clock clock;

    CatalogMetrics(Catalog catalog, MeterRegistry registry, Clock clock) {
        this.catalog = catalog;
        this.registry = registry;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        gauge("console.catalog.sections", "Sections in the catalogue", CatalogSnapshot::sections);
        gauge("console.catalog.operations", "Operations in the catalogue", CatalogSnapshot::operations);
        gauge(
                "console.catalog.problems",
                "Items of the definitions that could not be used",
                snapshot -> snapshot.problems().size());
        gauge(
                "console.catalog.stale",
                "1 if a part may be older than the provider's",
                snapshot -> snapshot.stale() ? 1 : 0);
        TimeGauge.builder("console.catalog.age", catalog, TimeUnit.MILLISECONDS, this::age)
                .description("Since all of the catalogue was last compared with the provider's")
                .register(registry);
    }

    /** Not a number until there has been a first time. */
    private double age(Catalog beheld) {
        return beheld.checkedAt()
                .map(checked ->
                        (double) Duration.between(checked, clock.instant()).toMillis())
                .orElse(Double.NaN);
    }

    private void gauge(String name, String description, ToDoubleFunction<CatalogSnapshot> value) {
        Gauge.builder(name, catalog, beheld -> beheld.current()
                        .map(value::applyAsDouble)
                        .orElse(0.0))
                .description(description)
                .register(registry);
    }
}
