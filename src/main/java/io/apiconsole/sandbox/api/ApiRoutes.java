package io.apiconsole.sandbox.api;

import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.SandboxDefinitions;
import io.apiconsole.sandbox.SandboxSwitch;
import io.apiconsole.sandbox.lab.Lab;
import io.apiconsole.sandbox.lab.LabCall;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The addresses of the API: all below a branch's but those of its definitions. */
@ApplicationScoped
class ApiRoutes {

    private static final long MAX_BODY = 1024 * 1024;

    /** Behind the definitions, which lie below the branches too. */
    private static final int ORDER = 2;

    private static final String LAB_BRANCH = "v1";

    private final SandboxSwitch sandbox;
    private final Api api;
    private final Clock clock;

    ApiRoutes(SandboxSwitch sandbox, Api api, Clock clock) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.api = api;
    }

    void install(@Observes Router router) {
        if (sandbox.isOn()) {
            for (String branch : SandboxDefinitions.BRANCHES) {
                String base = "/sandbox/" + branch + "/";
                BodyHandler body = BodyHandler.create(false).setBodyLimit(MAX_BODY);
                router.route(base + "*").order(ORDER).handler(context -> {
                    Answers.identify(context, branch);
                    body.handle(context);
                });
                router.route(base + "*")
                        .order(ORDER)
                        .handler(context -> call(context, branch, base))
                        .failureHandler(ApiRoutes::refuse);
            }
        }
    }

    /** What is wrong with a request as such, by its status. */
    private static void refuse(RoutingContext context) {
        switch (context.statusCode()) {
            case 400 -> Answers.error(context, ApiException.badRequest("The request cannot be read"));
            case 413 -> Answers.error(context, ApiException.tooLarge("The body is larger than " + MAX_BODY + " bytes"));
            default -> Answers.bug(context, context.failure());
        }
    }

    private void call(RoutingContext context, String branch, String base) {
        Request request = Request.of(context, branch, base);
        Instant startedAt = clock.instant();
        context.vertx()
                .executeBlocking(() -> work(context, request, startedAt), false)
                .map(last -> {
                    last.run();
                    return last;
                })
                .onFailure(failure -> fail(context, request, failure));
    }

    /** All that takes time, and leaves what has to be done on the connection's own thread. */
    private Runnable work(RoutingContext context, Request request, Instant startedAt) {
        Call call = api.check(request);
        Optional<Consumer<LabCall>> experiment = request.branch().equals(LAB_BRANCH)
                ? Lab.find(request.method() + " " + call.operation().path())
                : Optional.empty();
        if (experiment.isPresent()) {
            LabCall labCall = new LabCall(context, call.query(), call.body(), startedAt);
            return () -> experiment.get().accept(labCall);
        }
        Reply reply = api.answer(request, call);
        return () -> Answers.reply(context, reply);
    }

    private void fail(RoutingContext context, Request request, Throwable failure) {
        if (failure instanceof ApiException refused) {
            if (refused.status() == 405) {
                context.response()
                        .putHeader(
                                HttpHeaders.ALLOW,
                                String.join(", ", api.operations(request).keySet()));
            }
            Answers.error(context, refused);
        } else {
            Answers.bug(context, failure);
        }
    }
}
