package io.apiconsole.session;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a browser, never a script, goes to log in and comes back to. */
@Path("/login")
@PermitAll
@Tag(name = "Session", description = "Who is logged in, and with which scopes")
public class LoginResource {

    private final Logins logins;
    private final LoginSettings settings;

    LoginResource(Logins logins, LoginSettings settings) {
        this.logins = logins;
        this.settings = settings;
    }

    @GET
    @Operation(summary = "Go to the login server, and come back to a place in the page")
    @APIResponse(responseCode = "302", description = "To the login server")
    @APIResponse(responseCode = "400", description = "No scope, or one that cannot be chosen")
    public Uni<Response> login(
            @Parameter(required = true, example = "all") @QueryParam("scope") List<String> scopes,
            @Parameter(example = "/?branch=v1&section=/me") @QueryParam("return") String returnTo,
            @Parameter(hidden = true) @HeaderParam("Sec-Fetch-Mode") String fetchMode,
            @Context RoutingContext context) {
        if (settings.serverKind() == LoginServerKind.NONE) {
            throw new NotFoundException();
        }
        if (fetchMode != null && !fetchMode.equals("navigate")) {
            SecurityLog.refused("forgery-suspected", "a login was begun by something that is no navigation");
            throw SessionProblems.of(
                    "forgery-suspected", Response.Status.FORBIDDEN, "A login begins with a visit of this address.");
        }
        ScopeChoice choice = ScopeChoice.of(scopes, settings.scopes().keySet());
        return logins.begin(context, choice, ReturnPath.of(returnTo))
                .map(location -> redirect(Response.Status.FOUND, location));
    }

    @GET
    @Path("/callback")
    @Operation(hidden = true)
    public Uni<Response> callback(@Context RoutingContext context) {
        return logins.end(context).map(location -> redirect(Response.Status.SEE_OTHER, location));
    }

    /** Relative locations stay so: what this server is called by browsers is not always what it is called here. */
    private static Response redirect(Response.Status status, String location) {
        return Response.status(status).header(HttpHeaders.LOCATION, location).build();
    }
}
