package io.apiconsole.sandbox.api;

import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.SandboxDefinitions;
import io.apiconsole.sandbox.SandboxSwitch;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The addresses of the API: all below a branch's but those of its definitions. */
@ApplicationScoped
class ApiRoutes {

    private static final long MAX_BODY = 1024 * 1024;
    private static final String JSON = ".json";

    private final SandboxSwitch sandbox;
    private final SandboxDefinitions documents;
    private final Api api;

    ApiRoutes(SandboxSwitch sandbox, SandboxDefinitions documents, Api api) {
        this.sandbox = sandbox;
        this.documents = documents;
        this.api = api;
    }

    void install(@Observes Router router) {
        if (sandbox.isOn()) {
            for (String branch : SandboxDefinitions.BRANCHES) {
                String base = "/sandbox/" + branch + "/";
                BodyHandler body = BodyHandler.create(false).setBodyLimit(MAX_BODY);
                router.route(base + "*").handler(context -> {
                    if (isDefinition(context, branch, base)) {
                        context.next();
                    } else {
                        body.handle(context);
                    }
                });
                router.route(base + "*").handler(context -> {
                    if (isDefinition(context, branch, base)) {
                        context.next();
                    } else {
                        call(context, branch, base);
                    }
                });
            }
        }
    }

    private boolean isDefinition(RoutingContext context, String branch, String base) {
        String path = context.request().path();
        return path.equals(base)
                || path.endsWith(JSON)
                        && documents
                                .sections(branch)
                                .containsKey(path.substring(base.length() - 1, path.length() - JSON.length()));
    }

    private void call(RoutingContext context, String branch, String base) {
        Answers.identify(context, branch);
        Request request = Request.of(context, branch, base);
        context.vertx()
                .executeBlocking(() -> api.answer(request, api.check(request)), false)
                .onSuccess(reply -> Answers.reply(context, reply))
                .onFailure(failure -> fail(context, request, failure));
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
