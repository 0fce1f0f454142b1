package io.apiconsole.tryit;

import io.apiconsole.session.AccessTokens;
import io.apiconsole.session.AccessTokens.Granted;
import io.apiconsole.session.AccessTokens.LoginRequired;
import io.apiconsole.session.AccessTokens.SessionExpired;
import io.apiconsole.tryit.Preparation.Refused;
import io.apiconsole.tryit.Refusal.Kind;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /api/try}: from the page's request to the call that answers it. A route rather than a resource, since what
 * it answers is a stream under back-pressure.
 */
@ApplicationScoped
class TryRoute {

    private static final String PATH = "/api/try";

    /**
     * Behind all that refuses requests, an operator's HTTP policies among it (-100), and before what looks for files and
     * resources, which takes as long as all that is done here.
     */
    private static final int ORDER = -50;

    private final RequestBody bodies;
    private final RequestReader reader;
    private final CallPreparer preparer;
    private final AccessTokens tokens;
    private final CallStarter starter;
    private final Refusals refusals;

    TryRoute(
            RequestBody bodies,
            RequestReader reader,
            CallPreparer preparer,
            AccessTokens tokens,
            CallStarter starter,
            Refusals refusals) {
        this.bodies = bodies;
        this.reader = reader;
        this.preparer = preparer;
        this.tokens = tokens;
        this.starter = starter;
        this.refusals = refusals;
    }

    void install(@Observes Router router) {
        router.post(PATH).order(ORDER).handler(this::receive);
        router.route(PATH).order(ORDER + 1).handler(TryProblems::sendNotAllowed);
    }

    private void receive(RoutingContext context) {
        if (!isJson(context)) {
            refuse(context, Kind.INVALID_REQUEST, "The request must be of the type application/json.");
            return;
        }
        bodies.read(
                context.request(),
                body -> orFail(context, () -> read(context, body)),
                () -> refuse(context, Kind.TOO_LARGE, "The request is larger than " + bodies.limit() + " bytes."));
    }

    private static boolean isJson(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    private void read(RoutingContext context, Buffer body) {
        Optional<TryRequest> request = reader.read(body);
        if (request.isEmpty()) {
            refuse(context, Kind.INVALID_REQUEST, "The request is not the JSON that is expected here.");
            return;
        }
        Preparation preparation = preparer.prepare(request.get());
        if (preparation instanceof OutgoingRequest call) {
            authorize(context, call);
        } else {
            refusals.answer(context, ((Refused) preparation).refusal());
        }
    }

    private void authorize(RoutingContext context, OutgoingRequest call) {
        if (!call.tokenNeeded()) {
            starter.start(context, call, Caller.anonymous(context.request().remoteAddress()));
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        tokens.ofCaller(context)
                .emitOn(task -> loop.runOnContext(next -> task.run()))
                .subscribe()
                .with(outcome -> orFail(context, () -> authorized(context, call, outcome)), context::fail);
    }

    private void authorized(RoutingContext context, OutgoingRequest call, AccessTokens.Outcome outcome) {
        if (outcome instanceof Granted granted) {
            call.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + granted.token());
            starter.start(context, call, Caller.user(granted.user()));
        } else {
            refusals.answer(context, withoutToken(outcome, call.scopes()));
        }
    }

    private static Refusal withoutToken(AccessTokens.Outcome outcome, List<String> scopes) {
        if (outcome instanceof LoginRequired) {
            return new Refusal(Kind.LOGIN_REQUIRED, "This operation needs a login.", Map.of("scopes", scopes), 0);
        }
        return outcome instanceof SessionExpired
                ? Refusal.of(Kind.SESSION_EXPIRED, "The session has ended. Log in again.")
                : Refusal.retryAfter(
                        Kind.LOGIN_UNAVAILABLE, "The login server does not answer. The session is kept.", 5);
    }

    /** What handlers throw, the framework logs and leaves the request without an answer. */
    private static void orFail(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            context.fail(e);
        }
    }

    private void refuse(RoutingContext context, Kind kind, String detail) {
        refusals.answer(context, Refusal.of(kind, detail));
    }
}
