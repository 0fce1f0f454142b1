package io.apiconsole.web;

import io.vertx.ext.web.RoutingContext;

/** Refuses a hostile request target before anything decodes it, so that all that follows reads it alike. */
final class PathHardening {

    private static final String TYPE = "invalid-target";

    private PathHardening() {}

    static void check(RoutingContext context) {
        RequestTarget.fault(context.request().uri()).ifPresentOrElse(fault -> refuse(context, fault), context::next);
    }

    private static void refuse(RoutingContext context, String fault) {
        SecurityLog.refused(TYPE, fault);
        ProblemAnswer.send(context, Problems.of(400, TYPE, fault));
    }
}
