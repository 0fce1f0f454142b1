package io.apiconsole.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map.Entry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what is too large before any of it is looked at. The server does that too, at higher limits and with bare
 * answers.
 */
@ApplicationScoped
class RequestLimits {

    private final long maxTarget;
    private final long maxHeaders;
    private final long maxBody;

    RequestLimits(WebConfig config, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.maxTarget = config.maxTarget().asLongValue();
        this.maxHeaders = config.maxHeaders().asLongValue();
        this.maxBody = maxBody.asLongValue();
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > maxTarget) {
            refuse(context, 414, "target-too-long", "The request target is longer than " + maxTarget + " characters.");
        } else if (headerSize(request) > maxHeaders) {
            refuse(context, 431, "headers-too-large", "The header fields are larger than " + maxHeaders + " bytes.");
        } else if (announcedBody(request) > maxBody) {
            refuse(context, 413, "too-large", "The body is larger than " + maxBody + " bytes.");
        } else {
            context.next();
        }
    }

    /** A body that does not announce its size is counted where it is read. */
    private static long announcedBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static long headerSize(HttpServerRequest request) {
        long size = 0;
        for (Entry<String, String> field : request.headers()) {
            size += field.getKey().length() + field.getValue().length();
        }
        return size;
    }

    private static void refuse(RoutingContext context, int status, String type, String detail) {
        ProblemAnswer.sendAndClose(context, Problems.of(status, type, detail));
    }
}
