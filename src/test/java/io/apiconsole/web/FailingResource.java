package io.apiconsole.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

/** Fails in every way that a feature can. */
@Path("/api/failing")
@PermitAll
public class FailingResource {

    static final String SECRET = "java.lang.Secret: token abc";

    /** A body with a number in it. */
    public record Body(int number) {}

    @GET
    @Path("/problem")
    public String problem() {
        throw HttpProblem.builder()
                .withType(URI.create("still-busy"))
                .withTitle("Service Unavailable")
                .withStatus(503)
                .withDetail("Ask again soon.")
                .with("loaded", 12)
                .withHeader("Retry-After", 1)
                .build();
    }

    @GET
    @Path("/exception")
    public String exception() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("/error")
    public String error() {
        throw new StackOverflowError(SECRET);
    }

    @GET
    @Path("/number")
    public int number(@QueryParam("value") @Max(9) int value) {
        return value;
    }

    @GET
    @Path("/item/{id}")
    public int item(@PathParam("id") int id) {
        return id;
    }

    @PUT
    @Path("/item/{id}")
    public int put(@PathParam("id") int id) {
        return id;
    }

    @POST
    @Path("/body")
    @Consumes(MediaType.APPLICATION_JSON)
    public Body body(Body body) {
        return body;
    }

    @POST
    @Path("/stream")
    public long stream(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }
}
