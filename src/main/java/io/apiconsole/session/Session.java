package io.apiconsole.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.Set;

/**
 * Who is logged in, with what. It lives in the browser's cookies alone.
 *
 * @param accessToken never null
 * @param refreshToken null if the login server gave none
 * @param accessUntil second of the epoch at which the access token has to be renewed; null if nothing is known about it
 * @param refreshUntil second of the epoch at which the refresh token runs out; null if nothing is known about it
 * @param scopes those granted
 * @param name for display; null if the login server says nothing about it
 * @param user the account's pseudonym
 * @param since second of the epoch of the login
 */
@RegisterForReflection
record Session(
        String accessToken,
        String refreshToken,
        Long accessUntil,
        Long refreshUntil,
        Set<String> scopes,
        String name,
        String user,
        long since) {

    Session {
        // Another version of the console may call it otherwise; what cannot be used is no session.
        Objects.requireNonNull(accessToken, "A session has an access token");
        scopes = Set.copyOf(scopes);
    }

    /** Without the tokens and the name, which must not get into a log. */
    @Override
    public String toString() {
        return "Session[user=" + user + ", scopes=" + scopes + ", since=" + since + "]";
    }
}
