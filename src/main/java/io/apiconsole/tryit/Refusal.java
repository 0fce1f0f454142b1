package io.apiconsole.tryit;

import java.util.Map;

/**
 * A call that did not come to an answer of the provider.
 *
 * @param kind what the browser can tell it by
 * @param detail a sentence for the person who called; repeats nothing of what was sent
 * @param members of the problem details, beside those that all have
 * @param retryAfterSeconds when it is worth trying again; 0 if that is not known
 */
record Refusal(Kind kind, String detail, Map<String, Object> members, long retryAfterSeconds) implements TryOutcome {

    /** The problem types. */
    enum Kind {
        INVALID_REQUEST("invalid-request", 400),
        UNKNOWN_OPERATION("unknown-operation", 404),
        CATALOG_LOADING("catalog-loading", 503),
        INVALID_PARAMETER("invalid-parameter", 400),
        TOO_LARGE("too-large", 413),
        BRANCH_NOT_CALLABLE("branch-not-callable", 409),
        LOGIN_REQUIRED("login-required", 401),
        SESSION_EXPIRED("session-expired", 401),
        LOGIN_UNAVAILABLE("login-unavailable", 503),
        TOO_MANY_REQUESTS("too-many-requests", 429),
        TOO_MANY_CALLS("too-many-calls", 503),
        UPSTREAM_TIMEOUT("upstream-timeout", 504),
        UPSTREAM_UNREACHABLE("upstream-unreachable", 502),
        UPSTREAM_TLS("upstream-tls", 502),
        UPSTREAM_INVALID_ANSWER("upstream-invalid-answer", 502),
        UPSTREAM_FORBIDDEN_ADDRESS("upstream-forbidden-address", 502);

        private final String type;
        private final int status;

        Kind(String type, int status) {
            this.type = type;
            this.status = status;
        }

        String type() {
            return type;
        }

        int status() {
            return status;
        }
    }

    static Refusal of(Kind kind, String detail) {
        return new Refusal(kind, detail, Map.of(), 0);
    }

    static Refusal of(InvalidParameter invalid) {
        return new Refusal(
                Kind.INVALID_PARAMETER,
                invalid.reason(),
                Map.of("in", invalid.in().label(), "name", invalid.name()),
                0);
    }

    static Refusal retryAfter(Kind kind, String detail, long seconds) {
        return new Refusal(kind, detail, Map.of(), seconds);
    }

    @Override
    public String label() {
        return kind.type();
    }
}
