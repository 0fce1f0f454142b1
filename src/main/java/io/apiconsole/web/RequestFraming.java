package io.apiconsole.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * Refuses requests of which a proxy in front may have seen another end, or another host, than this server does. The HTTP
 * decoder refuses most of these by itself; here is what it lets pass.
 */
final class RequestFraming {

    private static final String TYPE = "ambiguous-request";
    private static final String FAULT = "The request can be read in more than one way.";
    private static final List<String> ONLY_CODING = List.of("chunked");

    private RequestFraming() {}

    static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == null || hasSeveralHosts(request) || hasUnknownCoding(request)) {
            SecurityLog.refused(TYPE, FAULT);
            ProblemAnswer.sendAndClose(context, Problems.of(400, TYPE, FAULT));
        } else {
            context.next();
        }
    }

    private static boolean hasSeveralHosts(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.HOST).size() > 1;
    }

    /** The decoder takes a transfer coding that it does not know for none, so the body for the next request. */
    private static boolean hasUnknownCoding(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return !codings.isEmpty() && !codings.equals(ONLY_CODING);
    }
}
