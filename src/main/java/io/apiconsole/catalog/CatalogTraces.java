package io.apiconsole.catalog;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.semconv.ErrorAttributes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A trace for each load of the catalogue, where traces are on. */
@ApplicationScoped
class CatalogTraces {

    private final Tracer tracer;

    CatalogTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.apiconsole.catalog");
    }

    /** A load, of which the trace says what there is after it. */
    Uni<Void> traced(Uni<Void> load, Catalog catalog) {
        return Uni.createFrom().deferred(() -> {
            Span span = tracer.spanBuilder("load catalogue").setNoParent().startSpan();
            return load.onTermination().invoke((done, failure, cancelled) -> {
                catalog.current().ifPresent(snapshot -> describe(span, snapshot));
                if (failure != null) {
                    span.setAttribute(
                                    ErrorAttributes.ERROR_TYPE,
                                    failure.getClass().getSimpleName())
                            .setStatus(StatusCode.ERROR);
                } else if (cancelled) {
                    span.setAttribute(ErrorAttributes.ERROR_TYPE, "cancelled");
                }
                span.end();
            });
        });
    }

    private static void describe(Span span, CatalogSnapshot snapshot) {
        span.setAttribute("console.catalog.version", snapshot.version())
                .setAttribute("console.catalog.sections", snapshot.sections())
                .setAttribute("console.catalog.operations", snapshot.operations())
                .setAttribute("console.catalog.problems", snapshot.problems().size())
                .setAttribute("console.catalog.stale", snapshot.stale());
    }
}
