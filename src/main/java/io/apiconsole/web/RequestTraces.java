package io.apiconsole.web;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.semconv.ErrorAttributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A span for each request, where traces are on; log lines then have its {@code traceId}. The framework's spans would hold
 * path, query and the client's address as they came. Of a request, nothing gets into these but its method, the route that
 * it took and the status of its answer.
 */
@ApplicationScoped
class RequestTraces {

    private static final String FRAMEWORK = "quarkus.otel.instrument.vertx-http";

    /** Whatever a client makes up beside these is one and the same. */
    private static final Set<String> METHODS =
            Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

    private static final String OTHER_METHOD = "_OTHER";
    private static final int SERVER_ERROR = 500;

    private final Tracer tracer;
    private final boolean on;
    private final boolean continued;

    RequestTraces(
            OpenTelemetry telemetry,
            TracesConfig config,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off,
            @ConfigProperty(name = FRAMEWORK) boolean frameworkToo) {
        this.tracer = telemetry.getTracer("io.apiconsole.web");
        this.on = !off;
        this.continued = config.fromProxy();
        if (on && frameworkToo) {
            throw new ConfigurationException("Leave out " + FRAMEWORK
                    + "=true: with it, traces would hold what people search for and the addresses they call from.");
        }
    }

    boolean areOn() {
        return on;
    }

    void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String method =
                METHODS.contains(request.method().name()) ? request.method().name() : OTHER_METHOD;
        SpanBuilder builder = tracer.spanBuilder(method).setSpanKind(SpanKind.SERVER);
        Span span = (continued ? builder.setParent(parent(request)) : builder.setNoParent())
                .setAttribute(HttpAttributes.HTTP_REQUEST_METHOD, method)
                .startSpan();
        // Current for all that happens on the request's own context, and for nothing else.
        Scope scope = span.makeCurrent();
        io.vertx.core.Context own = context.vertx().getOrCreateContext();
        context.addEndHandler(end -> {
            name(span, method, route(context, own));
            conclude(span, context, end.succeeded());
            scope.close();
        });
        context.next();
    }

    private static Context parent(HttpServerRequest request) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), request.headers(), Fields.GETTER);
    }

    private static void name(Span span, String method, String route) {
        if (route != null) {
            span.updateName(method + " " + route);
            span.setAttribute(HttpAttributes.HTTP_ROUTE, route);
        }
    }

    private static void conclude(Span span, RoutingContext context, boolean whole) {
        int status = context.response().getStatusCode();
        if (!whole) {
            span.setAttribute(ErrorAttributes.ERROR_TYPE, "broken-off");
        } else {
            span.setAttribute(HttpAttributes.HTTP_RESPONSE_STATUS_CODE, (long) status);
            if (status >= SERVER_ERROR) {
                span.setAttribute(ErrorAttributes.ERROR_TYPE, Integer.toString(status));
                span.setStatus(StatusCode.ERROR);
            }
        }
        span.end();
    }

    /** The template by which a resource or a route was found; null if none was, or one that takes every path. */
    private static String route(RoutingContext context, io.vertx.core.Context own) {
        String template = own.getLocal("UrlPathTemplate");
        if (template != null) {
            return template;
        }
        Route last = context.currentRoute();
        return last == null || "/".equals(last.getPath()) ? null : last.getPath();
    }

    private enum Fields implements TextMapGetter<MultiMap> {
        GETTER;

        @Override
        public Iterable<String> keys(MultiMap fields) {
            return fields.names();
        }

        @Override
        public String get(MultiMap fields, String name) {
            return fields.get(name);
        }
    }
}
