package io.apiconsole.session;

import io.apiconsole.session.Refreshes.Refused;
import io.apiconsole.session.Refreshes.Renewed;
import io.apiconsole.session.Sessions.Due;
import io.apiconsole.session.Sessions.Live;
import io.apiconsole.session.Sessions.Over;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tokens out of the request's cookies. */
@ApplicationScoped
class CookieAccessTokens implements AccessTokens {

    private final Sessions sessions;
    private final SessionCookies cookies;
    private final Refreshes refreshes;

    CookieAccessTokens(Sessions sessions, SessionCookies cookies, Refreshes refreshes) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.refreshes = refreshes;
    }

    @Override
    public Uni<Outcome> ofCaller(RoutingContext context) {
        return Uni.createFrom().deferred(() -> outcome(sessions.of(context), context));
    }

    private Uni<Outcome> outcome(Sessions.State state, RoutingContext context) {
        if (state instanceof Due due) {
            return renewed(due.session(), context);
        }
        return Uni.createFrom()
                .item(
                        state instanceof Live live
                                ? granted(live.session())
                                : state instanceof Over ? new SessionExpired() : new LoginRequired());
    }

    private Uni<Outcome> renewed(Session session, RoutingContext context) {
        if (session.refreshToken() == null) {
            cookies.clear(context);
            return Uni.createFrom().item(new SessionExpired());
        }
        Context own = Vertx.currentContext();
        Uni<Refreshes.Result> renewal = refreshes.renew(session);
        // The result is shared between calls; each goes on in its own context, with its own request scope.
        return (own == null ? renewal : renewal.emitOn(MutinyHelper.executor(own)))
                .map(result -> outcome(result, context));
    }

    private Outcome outcome(Refreshes.Result result, RoutingContext context) {
        if (result instanceof Renewed renewed) {
            cookies.write(context, renewed.session());
            return granted(renewed.session().session());
        }
        if (result instanceof Refused) {
            cookies.clear(context);
            return new SessionExpired();
        }
        return new LoginUnavailable();
    }

    private static Granted granted(Session session) {
        return new Granted(session.accessToken(), session.scopes(), session.user());
    }
}
