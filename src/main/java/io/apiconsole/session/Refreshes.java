package io.apiconsole.session;

import io.apiconsole.session.LoginMetrics.RenewalResult;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Renews tokens, once for all calls that bring the same refresh token: many login servers take its second use for theft
 * and end the session. Calls that were under way with the old cookies get what the first one got.
 */
@ApplicationScoped
class Refreshes {

    /** How long a call with cookies of before may still arrive. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final LoginServer server;
    private final Grants grants;
    private final SessionCookies cookies;
    private final Vertx vertx;
    private final LoginMetrics metrics;
    private final ConcurrentMap<String, CompletableFuture<Result>> byRefreshToken = new ConcurrentHashMap<>();

    Refreshes(LoginServer server, Grants grants, SessionCookies cookies, Vertx vertx, LoginMetrics metrics) {
        this.server = server;
        this.grants = grants;
        this.cookies = cookies;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    sealed interface Result permits Renewed, Refused, Unavailable {}

    record Renewed(SessionCookies.Sealed session) implements Result {}

    record Refused() implements Result {}

    record Unavailable() implements Result {}

    /** The session with new tokens; it has a refresh token. Never fails. */
    Uni<Result> renew(Session session) {
        String key = session.refreshToken();
        CompletableFuture<Result> mine = new CompletableFuture<>();
        CompletableFuture<Result> first = byRefreshToken.putIfAbsent(key, mine);
        if (first == null) {
            begin(session, mine);
        }
        CompletableFuture<Result> result = first == null ? mine : first;
        // A copy: a caller that goes away must not take the others' result along.
        return Uni.createFrom().completionStage(() -> result.copy());
    }

    private void begin(Session session, CompletableFuture<Result> result) {
        String key = session.refreshToken();
        server.refresh(key)
                .<Result>map(tokens -> new Renewed(cookies.seal(grants.renew(session, tokens))))
                .onFailure()
                .recoverWithItem(e -> failed(e, session))
                .subscribe()
                .with(outcome -> {
                    metrics.count(resultOf(outcome));
                    if (outcome instanceof Unavailable) {
                        byRefreshToken.remove(key);
                    } else {
                        vertx.setTimer(LATE.toMillis(), id -> byRefreshToken.remove(key));
                    }
                    result.complete(outcome);
                });
    }

    private static RenewalResult resultOf(Result outcome) {
        if (outcome instanceof Renewed) {
            return RenewalResult.RENEWED;
        }
        return outcome instanceof Refused ? RenewalResult.REFUSED : RenewalResult.UNAVAILABLE;
    }

    private static Result failed(Throwable e, Session session) {
        if (e instanceof GrantRefusedException refused && refused.isGrantInvalid()) {
            SecurityLog.refused("session-expired", "the login server does not renew it", session.user());
            return new Refused();
        }
        Log.errorf(
                "A session could not be renewed: %s",
                e instanceof GrantRefusedException
                        ? e.getMessage()
                        : e.getClass().getSimpleName());
        return new Unavailable();
    }
}
