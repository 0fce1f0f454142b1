package io.apiconsole.session;

import io.apiconsole.session.SessionCookies.Kept;
import io.apiconsole.session.SessionCookies.Unreadable;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** What a request's session is worth. Cookies of one that is worth nothing are cleared. */
@ApplicationScoped
class Sessions {

    private final SessionCookies cookies;
    private final SessionConfig config;
    private final Clock clock;

    Sessions(SessionCookies cookies, SessionConfig config, Clock clock) {
        this.cookies = cookies;
        this.config = config;
        this.clock = clock;
    }

    sealed interface State permits Anonymous, Live, Due, Over {}

    record Anonymous() implements State {}

    /** Its access token can be used. */
    record Live(Session session) implements State {}

    /** Its access token has to be renewed first. */
    record Due(Session session) implements State {}

    /** It has ended, just now as far as the browser is concerned. */
    record Over() implements State {}

    State of(RoutingContext context) {
        SessionCookies.Found found = cookies.read(context);
        if (found instanceof Kept kept) {
            return state(kept.session(), context);
        }
        if (found instanceof Unreadable) {
            SecurityLog.refused("session-unreadable", "its cookies are changed, incomplete or of another key");
            cookies.clear(context);
        }
        return new Anonymous();
    }

    /** Until when calls will work without a new login, as far as can be known. */
    Instant end(Session session) {
        Long tokens = session.refreshToken() == null ? session.accessUntil() : session.refreshUntil();
        return Instant.ofEpochSecond(Math.min(latest(session), tokens == null ? Long.MAX_VALUE : tokens));
    }

    private State state(Session session, RoutingContext context) {
        long now = clock.instant().getEpochSecond();
        boolean due = session.accessUntil() != null && session.accessUntil() <= now;
        boolean paused = due && session.accessUntil() + config.idle().toSeconds() <= now;
        if (paused || !end(session).isAfter(Instant.ofEpochSecond(now))) {
            SecurityLog.refused(
                    "session-expired", paused ? "it was not used for long" : "its time is up", session.user());
            cookies.clear(context);
            return new Over();
        }
        return due ? new Due(session) : new Live(session);
    }

    private long latest(Session session) {
        return session.since() + config.lifetime().toSeconds();
    }
}
