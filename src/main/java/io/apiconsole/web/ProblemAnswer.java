package io.apiconsole.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Ends a request with problem details where no resource is at work that could throw them. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void send(RoutingContext context, HttpProblem problem) {
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(Json.encodeToBuffer(problem));
    }

    /** Ends the connection too: what follows on it is not even received. */
    static void sendAndClose(RoutingContext context, HttpProblem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(sent -> context.request().connection().close());
        send(context, problem);
    }
}
