package io.apiconsole.session;

import io.apiconsole.session.Sessions.Due;
import io.apiconsole.session.Sessions.Live;
import io.apiconsole.session.Sessions.Over;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the page who is logged in. It asks nobody, so that it can be asked often. */
@Path("/api/session")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Session")
public class SessionResource {

    private final Sessions sessions;

    SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(summary = "Who is logged in, with which scopes, until when")
    @APIResponse(responseCode = "200", description = "Also where nobody is logged in")
    @APIResponse(responseCode = "401", description = "The session has just ended")
    @APIResponse(responseCode = "403", description = "The request does not come from the console's page")
    public SessionDocument session(@Context RoutingContext context) {
        Sessions.State state = sessions.of(context);
        if (state instanceof Over) {
            throw SessionProblems.of("session-expired", Response.Status.UNAUTHORIZED, "The session has ended.");
        }
        if (state instanceof Live live) {
            return document(live.session());
        }
        return state instanceof Due due ? document(due.session()) : SessionDocument.anonymous();
    }

    private SessionDocument document(Session session) {
        return SessionDocument.of(session, sessions.end(session));
    }
}
