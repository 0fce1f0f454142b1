package io.apiconsole.search;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.semconv.ErrorAttributes;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A span for each search, its wait for a turn included, where traces are on. It says nothing of what is searched for. */
@ApplicationScoped
class SearchTraces {

    private final Tracer tracer;

    SearchTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.apiconsole.search");
    }

    <T> Uni<T> traced(Uni<T> search) {
        return Uni.createFrom().deferred(() -> {
            Span span = tracer.spanBuilder("search").startSpan();
            return search.onTermination().invoke((found, failure, cancelled) -> {
                if (failure != null) {
                    span.setAttribute(ErrorAttributes.ERROR_TYPE, type(failure)).setStatus(StatusCode.ERROR);
                } else if (cancelled) {
                    span.setAttribute(ErrorAttributes.ERROR_TYPE, "cancelled");
                }
                span.end();
            });
        });
    }

    private static String type(Throwable failure) {
        return failure instanceof HttpProblem problem
                ? problem.getType().toString()
                : failure.getClass().getSimpleName();
    }
}
