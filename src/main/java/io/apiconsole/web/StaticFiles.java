package io.apiconsole.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the built frontend from memory. A path is looked up as it was sent, in a map of all there is: no path is ever
 * made into a file name, and nothing is remembered of a path that is not there.
 */
@ApplicationScoped
class StaticFiles {

    private static final String PAGE = "/";
    private static final String ASSETS = "/assets/";

    private final ObjectMapper mapper;
    private volatile Map<String, StaticFile> files = Map.of();

    StaticFiles(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @PostConstruct
    void load() {
        try {
            files = FrontendBuild.onClassPath(mapper).read();
        } catch (FileNotFoundException e) {
            Log.warn("The page is not built, so only the API is served. Build with ./mvnw package.");
        } catch (IOException e) {
            throw new UncheckedIOException("The built page on the class path cannot be read", e);
        }
    }

    /** Serves another build from now on. */
    void replace(Map<String, StaticFile> build) {
        files = build;
    }

    /** The one HTML document, if the frontend is built. */
    Optional<StaticFile> page() {
        return Optional.ofNullable(files.get(PAGE));
    }

    void serve(RoutingContext context) {
        String path = context.request().path();
        StaticFile file = files.get(path);
        if (file != null) {
            serve(file, context);
        } else if (path.startsWith(ASSETS)) {
            ProblemAnswer.send(context, Problems.of(404));
        } else {
            context.next();
        }
    }

    private static void serve(StaticFile file, RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            context.end(file.begin(context));
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            ProblemAnswer.send(context, Problems.of(405));
        }
    }
}
