package io.apiconsole.search;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** The search's answers to requests that it cannot serve, as problem details (RFC 9457). */
final class SearchProblems {

    private SearchProblems() {}

    static HttpProblem invalidQuery(String detail) {
        return builder("invalid-query", Status.BAD_REQUEST, detail).build();
    }

    /** Names the query parameter in {@code name}. */
    static HttpProblem invalidParameter(String name, String detail) {
        return builder("invalid-parameter", Status.BAD_REQUEST, detail)
                .with("name", name)
                .build();
    }

    static HttpProblem stillLoading() {
        return builder(
                        "search-loading",
                        Status.SERVICE_UNAVAILABLE,
                        "The operations are being indexed. Ask again soon.")
                .withHeader(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    static HttpProblem tooMany() {
        return builder("too-many-searches", Status.SERVICE_UNAVAILABLE, "Too many searches at once. Ask again soon.")
                .withHeader(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    static HttpProblem timedOut() {
        return builder(
                        "search-timeout",
                        Status.SERVICE_UNAVAILABLE,
                        "The search took too long. Ask again, or for less.")
                .withHeader(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    static HttpProblem unavailable() {
        return builder("search-unavailable", Status.SERVICE_UNAVAILABLE, "The search is out of order. Ask again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, 30)
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
