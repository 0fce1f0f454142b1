package io.apiconsole.sandbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Publishes the sandbox's definitions the way a provider does. */
@Path("/sandbox/{branch}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SandboxDefinitionsResource {

    private final SandboxDefinitions definitions;
    private final boolean enabled;

    SandboxDefinitionsResource(SandboxDefinitions definitions, SandboxSwitch sandbox) {
        this.definitions = definitions;
        this.enabled = sandbox.isOn();
    }

    @GET
    @Operation(hidden = true)
    public Response listing(@PathParam("branch") String branch, @Context Request request) {
        return answer(definitions.listing(branch), request);
    }

    @GET
    @Path("/{section:.+}.json")
    @Operation(hidden = true)
    public Response section(
            @PathParam("branch") String branch, @PathParam("section") String section, @Context Request request) {
        return answer(definitions.section(branch, "/" + section), request);
    }

    private Response answer(Optional<byte[]> document, Request request) {
        byte[] bytes = document.filter(found -> enabled).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(Integer.toHexString(Arrays.hashCode(bytes)));
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = notModified == null ? Response.ok(bytes) : notModified;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
