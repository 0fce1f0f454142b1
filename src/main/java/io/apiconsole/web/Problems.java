package io.apiconsole.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/** Problem details (RFC 9457) of failures that are no feature's own. Their {@code type} is a stable short name. */
final class Problems {

    private Problems() {}

    static HttpProblem of(int status, String type, String detail) {
        return builder(status).withType(URI.create(type)).withDetail(detail).build();
    }

    /** A failure that its status says all about: {@code 404} has the type {@code not-found}. */
    static HttpProblem of(int status) {
        return builder(status).build();
    }

    /**
     * A bug or a fault of ours: logged here, once, under an identifier that is all that the client gets to see of it.
     */
    static HttpProblem unexpected(Throwable cause) {
        URI id = URI.create("urn:uuid:" + UUID.randomUUID());
        Log.errorf(cause, "A request failed unexpectedly: %s", id);
        return builder(HttpResponseStatus.INTERNAL_SERVER_ERROR.code())
                .withInstance(id)
                .build();
    }

    static URI typeOf(int status) {
        return URI.create(titleOf(status).toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static HttpProblem.Builder builder(int status) {
        return HttpProblem.builder()
                .withType(typeOf(status))
                .withTitle(titleOf(status))
                .withStatus(status);
    }

    private static String titleOf(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
