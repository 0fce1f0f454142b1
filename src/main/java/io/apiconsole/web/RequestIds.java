package io.apiconsole.web;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an identifier, which is on every log line of it and in the answer, so that who has the one finds
 * the other. A proxy in front may have given one already.
 */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    /** What log lines are given as {@code %X{requestId}}. */
    static final String LOGGED = "requestId";

    /** Nothing that could pass for something else in a log, nor fill it. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private RequestIds() {}

    static void name(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put(LOGGED, id);
        context.addHeadersEndHandler(end -> context.response().putHeader(HEADER, id));
        context.next();
    }
}
