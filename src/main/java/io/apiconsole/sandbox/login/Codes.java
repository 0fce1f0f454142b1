package io.apiconsole.sandbox.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Authorization codes: each is good for a minute and for one use. */
@ApplicationScoped
class Codes {

    private static final int AT_MOST = 2_000;
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final ShortLived<Issued> issued;
    private final ShortLived<String> used;
    private final Grants grants;

    Codes(Grants grants, Clock clock) {
        this.issued = new ShortLived<>(LIFETIME, AT_MOST, clock);
        this.used = new ShortLived<>(LIFETIME, AT_MOST, clock);
        this.grants = grants;
    }

    private record Issued(AuthorizationRequest request, Account account, Set<String> scopes) {}

    String issue(AuthorizationRequest request, Account account, Set<String> scopes) {
        String code = Secrets.random();
        issued.put(code, new Issued(request, account, scopes));
        return code;
    }

    /**
     * Opens the grant of a code.
     *
     * @return empty if the code is none, or no longer, or not for whoever shows it. A code that was used already is in
     *     the wrong hands, now or then: what it opened is closed (RFC 6749 §4.1.2)
     */
    Optional<Grant> redeem(String code, String redirectUri, String verifier) {
        used.take(code).ifPresent(grants::revoke);
        return issued.take(code)
                .filter(found -> found.request().redirectUri().equals(redirectUri))
                .filter(found -> Secrets.same(found.request().challenge(), Secrets.sha256(verifier)))
                .map(found -> {
                    Grant grant = grants.open(found.account(), found.scopes());
                    used.put(code, grant.id());
                    return grant;
                });
    }
}
