package io.apiconsole.session;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** The session's answers to requests that it refuses, as problem details (RFC 9457). */
final class SessionProblems {

    private SessionProblems() {}

    static HttpProblem of(String type, Status status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(type))
                .withTitle(status.getReasonPhrase())
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}
