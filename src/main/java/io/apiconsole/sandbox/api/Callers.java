package io.apiconsole.sandbox.api;

import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.Scopes;
import io.apiconsole.sandbox.login.Caller;
import io.apiconsole.sandbox.login.SandboxTokens;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;

/** Who calls, and whether the scopes of the token cover that. */
@ApplicationScoped
class Callers {

    private static final String BEARER = "bearer ";
    private static final String ABOUT_TOKENS = "/auth";

    private final SandboxTokens tokens;

    Callers(SandboxTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The caller, by the access token in the header of a request.
     *
     * @throws ApiException if there is none, or none that is any good
     */
    Caller of(MultiMap headers) {
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw ApiException.unauthorized("You must log in first");
        }
        return tokens.callerOf(authorization.substring(BEARER.length()).strip())
                .orElseThrow(() -> ApiException.unauthorized("This access token is not valid, or no longer"));
    }

    /**
     * Refuses a caller whose scopes do not cover an operation. Those about the token itself need none: it takes a token
     * to find out what it is good for.
     */
    static void check(Caller caller, String section, String path) {
        if (!section.equals(ABOUT_TOKENS) && !Scopes.cover(caller.scopes(), section, path)) {
            throw ApiException.forbidden("Your access token has none of the scopes for this: "
                    + String.join(", ", Scopes.covering(section, path)));
        }
    }
}
