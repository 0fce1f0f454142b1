package io.apiconsole.sandbox.api;

import io.apiconsole.sandbox.SandboxSwitch;
import io.apiconsole.sandbox.login.Caller;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The addresses of the API. */
@ApplicationScoped
class ApiRoutes {

    private static final String DETAILS = "/auth/details";

    private final SandboxSwitch sandbox;
    private final Callers callers;

    ApiRoutes(SandboxSwitch sandbox, Callers callers) {
        this.sandbox = sandbox;
        this.callers = callers;
    }

    void install(@Observes Router router) {
        if (sandbox.isOn()) {
            router.get("/sandbox/v1" + DETAILS).handler(this::details);
        }
    }

    private void details(RoutingContext context) {
        Answers.identify(context, "v1");
        try {
            Caller caller = callers.of(context.request());
            Callers.check(caller, "/auth", DETAILS);
            Answers.json(context, 200, Identity.details(caller));
        } catch (ApiException refused) {
            Answers.error(context, refused);
        }
    }
}
