package io.apiconsole.sandbox.login;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody allowed the client to do, from the log-in to its end, through however many refreshes.
 *
 * @param scopes as consented to, which may be fewer than were asked for
 * @param key of the signatures of its refresh tokens: of which only the number of the last one has to be remembered
 * @param refreshes how often it was refreshed: the number of the one refresh token that is good
 * @param refreshedAt when that was
 */
record Grant(String id, Account account, Set<String> scopes, byte[] key, int refreshes, Instant refreshedAt) {

    static Grant of(Account account, Set<String> scopes, Instant now) {
        return new Grant(Secrets.random(), account, scopes, Secrets.key(), 0, now);
    }

    Grant refreshed(Instant now) {
        return new Grant(id, account, scopes, key, refreshes + 1, now);
    }

    String refreshToken() {
        return id + "." + refreshes + "." + signature(refreshes);
    }

    String signature(int number) {
        return Secrets.sign(id + "." + number, key);
    }
}
