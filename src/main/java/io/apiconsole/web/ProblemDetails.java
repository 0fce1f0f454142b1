package io.apiconsole.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The last word on the problem details of REST resources. What a feature threw as a problem is answered as it is; what
 * the framework made of some other exception tells too much of our classes in its details, and has no type.
 */
@ApplicationScoped
class ProblemDetails implements ProblemPostProcessor {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private final CurrentVertxRequest request;

    ProblemDetails(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof HttpProblem thrown) {
            // As thrown: the library has added the request's path as the instance, which the client knows.
            return thrown;
        }
        if (problem.getStatusCode() >= SERVER_ERROR) {
            return serverError(context.cause);
        }
        HttpProblem.Builder plain = HttpProblem.builder(problem).withInstance(null);
        if (context.cause instanceof ConstraintViolationException) {
            return plain.withType(URI.create("invalid-parameter")).build();
        }
        return unreadable(context.cause)
                .map(cause -> plain.withType(URI.create("unreadable-body")).withDetail(place(cause.getLocation())))
                .orElseGet(() ->
                        plain.withType(Problems.typeOf(problem.getStatusCode())).withDetail(null))
                .build();
    }

    private HttpProblem serverError(Throwable cause) {
        if (isOfTheClient(cause)) {
            Log.debug("A request broke off", cause);
            return Problems.of(BAD_REQUEST);
        }
        return Problems.unexpected(cause);
    }

    /** The client has gone, or sent a body that broke off, was too large (and so is answered) or badly framed. */
    private boolean isOfTheClient(Throwable cause) {
        RoutingContext current = request.getCurrent();
        return current.response().ended()
                || current.response().closed()
                || (cause instanceof IOException && !current.request().isEnded());
    }

    private static Optional<JacksonException> unreadable(Throwable failure) {
        if (failure instanceof JacksonException itself) {
            return Optional.of(itself);
        }
        return failure.getCause() instanceof JacksonException cause ? Optional.of(cause) : Optional.empty();
    }

    private static String place(JsonLocation location) {
        String reason = "The body is not what is expected";
        return location == null
                ? reason + "."
                : "%s at line %d, column %d.".formatted(reason, location.getLineNr(), location.getColumnNr());
    }
}
