package io.apiconsole.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The order in which a request meets this package. Routes of features and REST resources lie between {@link
 * PathHardening} and {@link FailureAnswers}; what none of them knows ends in {@link UnknownPaths}.
 */
@ApplicationScoped
class WebRoutes {

    /** Before authentication, before REST, before whatever decodes a path. */
    private static final int FIRST = Integer.MIN_VALUE;

    private static final int FILES = 0;
    private static final int LAST = Integer.MAX_VALUE;

    private final SecurityHeaders headers;
    private final RequestTraces traces;
    private final RequestLimits limits;
    private final StaticFiles files;

    WebRoutes(SecurityHeaders headers, RequestTraces traces, RequestLimits limits, StaticFiles files) {
        this.headers = headers;
        this.traces = traces;
        this.limits = limits;
        this.files = files;
    }

    void install(@Observes Router router) {
        // The router fails some requests, such as those whose target is no path, before their first route.
        router.route().order(FIRST).handler(headers::add).failureHandler(headers::add);
        router.route().order(FIRST).handler(RequestIds::name);
        if (traces.areOn()) {
            router.route().order(FIRST).handler(traces::begin);
        }
        router.route().order(FIRST).handler(RequestFraming::check);
        router.route().order(FIRST).handler(limits::check);
        router.route().order(FIRST).handler(PathHardening::check).failureHandler(PathHardening::check);
        router.route().order(FILES).handler(files::serve);
        router.route().order(LAST).failureHandler(FailureAnswers::answer);
    }
}
