package io.apiconsole.session;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Uses the session as a feature does that calls in somebody's name, and tells what it got, but for the token. */
@Path("/api/caller")
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class CallerResource {

    private final AccessTokens tokens;

    CallerResource(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    public Uni<String> caller(@Context RoutingContext context) {
        return tokens.ofCaller(context).map(Object::toString);
    }
}
