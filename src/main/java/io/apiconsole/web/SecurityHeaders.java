package io.apiconsole.web;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts on every answer, of whatever status, what browsers need to be told. A content security policy and a cache
 * control that the answer has already are kept; all others are the strictest there are.
 */
@ApplicationScoped
class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** For the page and its files. */
    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html dompurify console-worker";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final Map<CharSequence, CharSequence> ALWAYS = encoded(Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                            + "microphone=(), midi=(), payment=(), usb=()"));

    private static final String DEVELOPMENT_TOOLS = "/q/";

    private final boolean development = LaunchMode.current() == LaunchMode.DEVELOPMENT;

    /** As octets, once rather than for each answer. */
    private static Map<CharSequence, CharSequence> encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        field -> HttpHeaders.createOptimized(field.getKey()),
                        field -> HttpHeaders.createOptimized(field.getValue())));
    }

    void add(RoutingContext context) {
        if (!isDevelopmentTool(context)) {
            // First registered, so last called: nothing that happens to the answer is missed.
            context.addHeadersEndHandler(end -> complete(context.response().headers()));
        }
        context.next();
    }

    /** The framework's development pages are made of inline scripts and styles; they exist in that mode only. */
    private boolean isDevelopmentTool(RoutingContext context) {
        return development && context.request().uri().startsWith(DEVELOPMENT_TOOLS);
    }

    private static void complete(MultiMap headers) {
        ALWAYS.forEach(headers::set);
        if (!headers.contains(CONTENT_SECURITY_POLICY)) {
            headers.set(CONTENT_SECURITY_POLICY, DATA_POLICY);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
