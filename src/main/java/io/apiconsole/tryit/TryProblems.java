package io.apiconsole.tryit;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Refusals as problem details (RFC 9457). */
final class TryProblems {

    private TryProblems() {}

    /** Answers with the refusal; a client that is still sending is hung up on. */
    static void send(RoutingContext context, Refusal refusal) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(refusal.kind().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString());
        if (refusal.retryAfterSeconds() > 0) {
            response.putHeader("Retry-After", String.valueOf(refusal.retryAfterSeconds()));
        }
        if (!context.request().isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(sent -> context.request().connection().close());
        }
        response.end(Json.encodeToBuffer(problem(refusal)));
    }

    /** Calls are made by POST alone. */
    static void sendNotAllowed(RoutingContext context) {
        context.response()
                .setStatusCode(HttpResponseStatus.METHOD_NOT_ALLOWED.code())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name())
                .end(Json.encodeToBuffer(problem("method-not-allowed", HttpResponseStatus.METHOD_NOT_ALLOWED.code())
                        .build()));
    }

    private static HttpProblem problem(Refusal refusal) {
        HttpProblem.Builder problem =
                problem(refusal.kind().type(), refusal.kind().status()).withDetail(refusal.detail());
        refusal.members().forEach(problem::with);
        return problem.build();
    }

    private static HttpProblem.Builder problem(String type, int status) {
        return HttpProblem.builder()
                .withType(URI.create(type))
                .withStatus(status)
                .withTitle(HttpResponseStatus.valueOf(status).reasonPhrase());
    }
}
