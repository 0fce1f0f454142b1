package io.apiconsole.sandbox.login;

import io.apiconsole.sandbox.SandboxSwitch;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The addresses of the authorization server. */
@ApplicationScoped
class LoginRoutes {

    static final String BASE = "/sandbox/oauth2";
    static final String CONSENT = BASE + "/consent";

    private static final long MAX_FORM = 64 * 1024;
    private static final String STYLE = "/sandbox/login.css";

    private final SandboxSwitch sandbox;
    private final AuthorizationEndpoint authorization;
    private final TokenEndpoint tokens;

    LoginRoutes(SandboxSwitch sandbox, AuthorizationEndpoint authorization, TokenEndpoint tokens) {
        this.sandbox = sandbox;
        this.authorization = authorization;
        this.tokens = tokens;
    }

    void install(@Observes Router router) {
        if (!sandbox.isOn()) {
            return;
        }
        router.post(BASE + "/*").handler(BodyHandler.create(false).setBodyLimit(MAX_FORM));
        on(router, "/authorize", Map.of(HttpMethod.GET, authorization::authorize));
        on(router, "/login", Map.of(HttpMethod.POST, authorization::logIn));
        on(
                router,
                "/consent",
                Map.of(HttpMethod.GET, authorization::askConsent, HttpMethod.POST, authorization::consent));
        on(router, "/token", Map.of(HttpMethod.POST, tokens::token));
        on(router, "/revoke", Map.of(HttpMethod.POST, tokens::revoke));
        Buffer style = style();
        on(router, "/style.css", Map.of(HttpMethod.GET, context -> sendStyle(context, style)));
    }

    private static void on(Router router, String path, Map<HttpMethod, Handler<RoutingContext>> handlers) {
        router.route(BASE + path).handler(context -> {
            Handler<RoutingContext> handler = handlers.get(context.request().method());
            if (handler == null) {
                context.response().putHeader(HttpHeaders.ALLOW, allowed(handlers));
                context.fail(405);
            } else {
                handler.handle(context);
            }
        });
    }

    private static String allowed(Map<HttpMethod, ?> handlers) {
        return String.join(
                ", ", handlers.keySet().stream().map(HttpMethod::name).sorted().toList());
    }

    private static void sendStyle(RoutingContext context, Buffer style) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .end(style);
    }

    private static Buffer style() {
        try (InputStream stream = LoginRoutes.class.getResourceAsStream(STYLE)) {
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's own " + STYLE + " cannot be read", e);
        }
    }
}
