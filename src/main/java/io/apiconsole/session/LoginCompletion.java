package io.apiconsole.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AuthenticationCompletionAction;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.security.AuthenticationRedirectException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes the tokens over from the framework as soon as it has checked them, and ends its part there: it would keep a
 * session of its own, which cannot tell a login server that is down from one that refuses, renews tokens as often as
 * there are calls, and is looked at on every request.
 */
@ApplicationScoped
@Unremovable
class LoginCompletion implements AuthenticationCompletionAction {

    private static final String KEY = LoginCompletion.class.getName();

    /** What a login came to; the claims are empty where there is no id token. */
    record Completed(AuthorizationCodeTokens tokens, JsonObject idToken) {}

    @Override
    public Uni<Void> action(AuthenticationCompletionContext login) {
        login.routingContext().put(KEY, new Completed(login.tokens(), idToken(login)));
        // The one failure that the framework passes on in silence.
        return Uni.createFrom().failure(new AuthenticationRedirectException(ReturnPath.HOME));
    }

    /** What a request's login came to; null if it has not come to anything. */
    static Completed of(RoutingContext context) {
        return context.get(KEY);
    }

    private static JsonObject idToken(AuthenticationCompletionContext login) {
        JsonObject claims = new JsonObject();
        if (login.identity().getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            for (String name : token.getClaimNames()) {
                if (token.getClaim(name) instanceof String text) {
                    claims.put(name, text);
                }
            }
        }
        return claims;
    }
}
