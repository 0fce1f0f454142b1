package io.apiconsole.sandbox.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Who is on one of the pages right now. */
@ApplicationScoped
class Visits {

    static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final int AT_MOST = 2_000;

    private final ShortLived<Visit> visits;

    Visits(Clock clock) {
        this.visits = new ShortLived<>(LIFETIME, AT_MOST, clock);
    }

    Visit begin(AuthorizationRequest request, String browser) {
        Visit visit = new Visit(Secrets.random(), browser, request, null);
        visits.put(visit.id(), visit);
        return visit;
    }

    /** The visit of that number, if it is this browser's. */
    Optional<Visit> find(String id, String browser) {
        return visits.get(id).filter(visit -> Secrets.same(visit.browser(), browser));
    }

    /** The old number is no longer good, so that nobody who knew it before the log-in profits by it. */
    Visit logIn(Visit visit, Account account) {
        visits.take(visit.id());
        Visit next = begin(visit.request(), visit.browser()).by(account);
        visits.put(next.id(), next);
        return next;
    }

    /** Whoever ends it first answers the client; a second click on the same page does not. */
    boolean end(Visit visit) {
        return visits.take(visit.id()).isPresent();
    }
}
