package io.apiconsole.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The end of the way for a path that no route and no resource knows. To someone who navigates it is a place in the page,
 * which is shown; to everyone else there is nothing. REST comes last of all, so this is its exception mapper.
 */
@ApplicationScoped
class UnknownPaths {

    /** Below these, nothing is ever a place in the page. */
    private static final List<String> NEVER_PAGES = List.of("/api/", "/assets/", "/q/", "/sandbox/");

    /** The library's mappers come before most, at {@code AUTHENTICATION - 1}. */
    private static final int BEFORE_LIBRARY = Priorities.AUTHENTICATION - 2;

    private final StaticFiles files;

    UnknownPaths(StaticFiles files) {
        this.files = files;
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARY)
    Response answer(NotFoundException unknown, RoutingContext context) {
        Optional<StaticFile> page = isNavigation(context) ? files.page() : Optional.empty();
        return page.map(file -> show(file, context))
                .orElseGet(() -> Problems.of(404).toResponse());
    }

    private static Response show(StaticFile page, RoutingContext context) {
        // In metrics, all places are one: who makes them up must not make up labels.
        context.vertx().getOrCreateContext().putLocal("UrlPathTemplate", "/{place}");
        Buffer body = page.begin(context);
        return Response.status(context.response().getStatusCode())
                .type(page.type())
                .entity(body)
                .build();
    }

    private static boolean isNavigation(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && NEVER_PAGES.stream().noneMatch(prefix -> (path + "/").startsWith(prefix))
                && !path.contains("/.")
                && context.parsedHeaders().accept().stream().anyMatch(UnknownPaths::isHtml);
    }

    /** Only if named: scripts and images ask for anything, and should not get the page for what does not exist. */
    private static boolean isHtml(MIMEHeader accepted) {
        return "text/html".equalsIgnoreCase(accepted.value().strip()) && accepted.weight() > 0;
    }
}
