package io.apiconsole.tryit;

import io.apiconsole.session.AccessTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/** Callers say who they are in a header field. */
@Alternative
@ApplicationScoped
class HeaderTokens implements AccessTokens {

    static final String HEADER = "X-Test-Token";
    static final String EXPIRED = "expired";
    static final String UNAVAILABLE = "unavailable";
    static final String BROKEN = "broken";

    @Override
    public Uni<Outcome> ofCaller(RoutingContext context) {
        String token = context.request().getHeader(HEADER);
        if (BROKEN.equals(token)) {
            return Uni.createFrom().failure(new IllegalStateException("broken"));
        }
        return Uni.createFrom().item(token == null ? new LoginRequired() : outcome(token));
    }

    private static Outcome outcome(String token) {
        return switch (token) {
            case EXPIRED -> new SessionExpired();
            case UNAVAILABLE -> new LoginUnavailable();
            default -> new Granted(token, Set.of("all"), "user-of-" + token);
        };
    }
}
