package io.apiconsole.web;

import io.vertx.ext.web.RoutingContext;

/** Refuses a hostile request target before anything decodes it, so that all that follows reads it alike. */
final class PathHardening {

    private PathHardening() {}

    static void check(RoutingContext context) {
        RequestTarget.fault(context.request().uri())
                .ifPresentOrElse(
                        fault -> ProblemAnswer.send(context, Problems.of(400, "invalid-target", fault)), context::next);
    }
}
