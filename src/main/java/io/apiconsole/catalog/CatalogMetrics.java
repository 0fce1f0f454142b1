package io.apiconsole.catalog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** What an operator watches of the catalogue. */
@ApplicationScoped
class CatalogMetrics {

    private final Catalog catalog;
    private final MeterRegistry registry;

    CatalogMetrics(Catalog catalog, MeterRegistry registry) {
        this.catalog = catalog;
        this.registry = registry;
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
    }

    private void gauge(String name, String description, ToDoubleFunction<CatalogSnapshot> value) {
        Gauge.builder(name, catalog, beheld -> beheld.current()
                        .map(value::applyAsDouble)
                        .orElse(0.0))
                .description(description)
                .register(registry);
    }
}
