package io.apiconsole.web;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers what failed outside of REST resources, in place of the framework's error pages, which show stacks and class
 * names while developing and are no problem details in any mode.
 */
final class FailureAnswers {

    private static final int SERVER_ERROR = 500;

    private FailureAnswers() {}

    static void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (isForAuthentication(failure)) {
            context.next();
        } else if (context.response().headWritten()) {
            abandon(context);
        } else if (context.statusCode() >= SERVER_ERROR && failure != null) {
            ProblemAnswer.send(context, Problems.unexpected(failure));
        } else {
            ProblemAnswer.send(context, Problems.of(context.statusCode()));
        }
    }

    /** Challenges and the mapping to problem details of these lie behind this handler. */
    private static boolean isForAuthentication(Throwable failure) {
        return failure instanceof AuthenticationException
                || failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException;
    }

    /** An answer that has begun cannot become another; cut off, it is at least not taken for a whole one. */
    private static void abandon(RoutingContext context) {
        if (!context.response().ended()) {
            Problems.unexpected(context.failure());
            context.request().connection().close();
        }
    }
}
