package io.apiconsole.session;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;

/**
 * Refuses requests that use the session or change something and do not come from the console's own page, before their
 * body is read: no other site can make a browser send the header, and browsers say themselves where a request is from.
 */
@ApplicationScoped
class ForgeryFilter {

    /** After what is common to all requests, before features and resources. */
    private static final int EARLY = -10_000;

    private static final List<String> GUARDED = List.of("/api/try/", "/api/session/", "/logout/");

    private static final String HEADER = "X-Console";
    private static final String EXPECTED = "1";
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(ForgeryFilter::check);
    }

    private static void check(RoutingContext context) {
        fault(context).ifPresentOrElse(fault -> refuse(context, fault), context::next);
    }

    private static Optional<String> fault(RoutingContext context) {
        String path = context.normalizedPath() + "/";
        if (GUARDED.stream().noneMatch(path::startsWith)) {
            return Optional.empty();
        }
        HttpServerRequest request = context.request();
        if (!request.headers().getAll(HEADER).equals(List.of(EXPECTED))) {
            return Optional.of("the header " + HEADER + " is missing or wrong");
        }
        if (!isAbsentOr(request, FETCH_SITE, "same-origin")) {
            return Optional.of("the browser says that another site has made the request");
        }
        if (!request.headers().getAll(HttpHeaders.ORIGIN).stream().allMatch(origin -> isOurs(origin, request))) {
            return Optional.of("the origin is another one");
        }
        return Optional.empty();
    }

    private static boolean isAbsentOr(HttpServerRequest request, String header, String value) {
        return request.headers().getAll(header).stream().allMatch(value::equals);
    }

    /** Without the scheme, which may be another one between a proxy and this server. */
    private static boolean isOurs(String origin, HttpServerRequest request) {
        var authority = request.authority();
        return authority != null
                && (origin.equalsIgnoreCase("https://" + authority) || origin.equalsIgnoreCase("http://" + authority));
    }

    private static void refuse(RoutingContext context, String fault) {
        SecurityLog.refused("forgery-suspected", fault);
        HttpProblem problem = SessionProblems.of(
                "forgery-suspected", Status.FORBIDDEN, "Such requests are answered to the console's own page alone.");
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(Json.encodeToBuffer(problem));
    }
}
