package io.apiconsole.sandbox.login;

import io.apiconsole.sandbox.SandboxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grants that are alive. Each can be refreshed by one token, which is replaced whenever it is used. */
@ApplicationScoped
class Grants {

    private static final int AT_MOST = 5_000;

    /**
     * A token that has just been replaced still works: calls in parallel have all read the same one, and an answer may
     * have been lost on its way. Whoever uses it gets what its first user got, not one more.
     */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private static final Pattern REFRESH_TOKEN = Pattern.compile("([\\w-]+)\\.(\\d{1,9})\\.([\\w-]+)");

    private final ShortLived<Grant> grants;
    private final Clock clock;

    Grants(SandboxConfig config, Clock clock) {
        this.grants = new ShortLived<>(config.refreshTokenLifetime(), AT_MOST, clock);
        this.clock = clock;
    }

    Grant open(Account account, Set<String> scopes) {
        Grant grant = Grant.of(account, scopes, clock.instant());
        grants.put(grant.id(), grant);
        return grant;
    }

    Optional<Grant> find(String id) {
        return grants.get(id);
    }

    void revoke(String id) {
        grants.take(id);
    }

    /**
     * Replaces the refresh token of a grant.
     *
     * @return the grant with its new one; empty if the token is none, or no longer. One that was replaced a while ago
     *     has been stolen, now or then: it ends the grant for everyone
     */
    synchronized Optional<Grant> refresh(String refreshToken) {
        Matcher token = REFRESH_TOKEN.matcher(refreshToken);
        Optional<Grant> found = owner(token);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Grant grant = found.get();
        int behind = grant.refreshes() - Integer.parseInt(token.group(2));
        Instant now = clock.instant();
        if (behind == 0) {
            Grant refreshed = grant.refreshed(now);
            grants.put(refreshed.id(), refreshed);
            return Optional.of(refreshed);
        }
        if (behind == 1 && now.isBefore(grant.refreshedAt().plus(TOLERANCE))) {
            return found;
        }
        revoke(grant.id());
        return Optional.empty();
    }

    /** The grant that a refresh token was issued for, if it was, however long ago. */
    Optional<Grant> owner(String refreshToken) {
        return owner(REFRESH_TOKEN.matcher(refreshToken));
    }

    private Optional<Grant> owner(Matcher token) {
        return token.matches()
                ? find(token.group(1))
                        .filter(grant ->
                                Secrets.same(grant.signature(Integer.parseInt(token.group(2))), token.group(3)))
                : Optional.empty();
    }
}
