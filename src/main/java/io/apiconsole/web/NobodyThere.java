package io.apiconsole.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A resource that asks who is asking, and gets no answer. No resource does so by way of Quarkus; should one, then this is
 * its answer instead of the library's, which reads a field that the challenges of Quarkus 3.33 do not have any more: at
 * run time that is an error, and a native image is not even built.
 */
class NobodyThere {

    /** The library's mappers come before most, at {@code AUTHENTICATION - 1}. */
    private static final int BEFORE_LIBRARY = Priorities.AUTHENTICATION - 2;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_LIBRARY)
    Response answer() {
        return Problems.of(401).toResponse();
    }
}
