package io.apiconsole.tryit;

import io.apiconsole.tryit.TryOutcome.Answered;
import io.apiconsole.tryit.TryOutcome.BrokenOff;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.semconv.ErrorAttributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.opentelemetry.semconv.ServerAttributes;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A span for each call of the provider, where traces are on: which operation, by the template of the catalogue, and what
 * came of it. No value, no address made of values and nothing of an answer but its status gets into it, and the provider
 * is not told of it.
 */
@ApplicationScoped
class CallTraces {

    private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    private static final int CLIENT_ERROR = 400;

    private final Tracer tracer;

    CallTraces(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        // Off, the framework's own would still write down all of a span before it throws it away.
        this.tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("io.apiconsole.tryit");
    }

    Span begin(OutgoingRequest call) {
        String method = call.method().name();
        BranchServer server = call.target().server();
        return tracer.spanBuilder(method + " " + call.template())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(HttpAttributes.HTTP_REQUEST_METHOD, method)
                .setAttribute(TEMPLATE, call.template())
                .setAttribute(ServerAttributes.SERVER_ADDRESS, server.host())
                .setAttribute(ServerAttributes.SERVER_PORT, (long) server.port())
                .setAttribute("console.branch", call.upstream().branch())
                .startSpan();
    }

    void end(Span span, TryOutcome outcome) {
        if (outcome instanceof Answered answered) {
            span.setAttribute(HttpAttributes.HTTP_RESPONSE_STATUS_CODE, (long) answered.status());
            if (answered.status() >= CLIENT_ERROR) {
                fail(span, Integer.toString(answered.status()));
            }
        } else {
            fail(span, outcome instanceof BrokenOff broken ? broken.cause().type() : outcome.label());
        }
        span.end();
    }

    private static void fail(Span span, String type) {
        span.setAttribute(ErrorAttributes.ERROR_TYPE, type).setStatus(StatusCode.ERROR);
    }
}
