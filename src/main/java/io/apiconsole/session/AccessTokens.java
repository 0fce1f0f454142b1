package io.apiconsole.session;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** The only door to a user's access token. */
public interface AccessTokens {

    /**
     * The token of whoever the request is from, refreshed if it has run out. If the session changes by that, its new
     * cookies are put on the answer, whose head must not have been written yet.
     *
     * @return never fails for a reason that lies in the session or the login server
     */
    Uni<Outcome> ofCaller(RoutingContext context);

    /** Whether there is a token, else why not. */
    sealed interface Outcome permits Granted, LoginRequired, SessionExpired, LoginUnavailable {}

    /**
     * A token that has not run out.
     *
     * @param scopes what it was granted for
     * @param user an opaque key of the account, the same for all its sessions: a hash, for quotas and logs
     */
    record Granted(String token, Set<String> scopes, String user) implements Outcome {

        /** Keeps a copy of the scopes. */
        public Granted {
            scopes = Set.copyOf(scopes);
        }

        /** Without the token, which must not get into a log. */
        @Override
        public String toString() {
            return "Granted[scopes=" + scopes + ", user=" + user + "]";
        }
    }

    /** There is no session. To be answered with 401 {@code login-required}. */
    record LoginRequired() implements Outcome {}

    /** The session has ended, its cookies are being cleared. To be answered with 401 {@code session-expired}. */
    record SessionExpired() implements Outcome {}

    /** The login server did not answer when asked for a new token; the session is kept. 503 {@code login-unavailable}. */
    record LoginUnavailable() implements Outcome {}
}
