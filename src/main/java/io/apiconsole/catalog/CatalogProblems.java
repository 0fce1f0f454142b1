package io.apiconsole.catalog;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** The catalogue's answers to requests that it cannot serve, as problem details (RFC 9457). */
final class CatalogProblems {

    private CatalogProblems() {}

    static HttpProblem of(String type, Status status, String detail) {
        return builder(type, status, detail).build();
    }

    /** Says how far the first load is, so that a page can show it. */
    static HttpProblem stillLoading(LoadProgress progress) {
        return builder("catalog-loading", Status.SERVICE_UNAVAILABLE, "The catalogue is being loaded. Ask again soon.")
                .with("loaded", progress.loaded())
                .with("total", progress.total())
                .withHeader(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    private static HttpProblem.Builder builder(String type, Status status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(type))
                .withTitle(status.getReasonPhrase())
                .withStatus(status)
                .withDetail(detail);
    }
}
