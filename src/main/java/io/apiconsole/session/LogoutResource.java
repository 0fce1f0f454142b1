package io.apiconsole.session;

import io.apiconsole.session.SessionCookies.Kept;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends a session, here and at the login server. */
@Path("/logout")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Session")
public class LogoutResource {

    private final SessionCookies cookies;
    private final LoginServer server;

    LogoutResource(SessionCookies cookies, LoginServer server) {
        this.cookies = cookies;
        this.server = server;
    }

    /** Where the browser has to go to be logged out at the login server too; null if that is done already. */
    @RegisterForReflection
    record Done(String location) {}

    @POST
    @Operation(summary = "Log out: the tokens are revoked, the cookies removed")
    @APIResponse(responseCode = "200", description = "Also where nobody was logged in")
    @APIResponse(responseCode = "403", description = "The request does not come from the console's page")
    public Uni<Response> logout(@Context RoutingContext context) {
        Uni<Optional<String>> location = cookies.read(context) instanceof Kept kept
                ? server.revoke(kept.session()).chain(() -> server.endSession(home(context)))
                : Uni.createFrom().item(Optional.empty());
        cookies.clear(context);
        return location.map(address -> Response.ok(new Done(address.orElse(null)))
                .header("Clear-Site-Data", "\"cache\"")
                .build());
    }

    private static String home(RoutingContext context) {
        var request = context.request();
        return request.scheme() + "://" + request.authority() + ReturnPath.HOME;
    }
}
