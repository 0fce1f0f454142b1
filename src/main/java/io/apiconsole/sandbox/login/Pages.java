package io.apiconsole.sandbox.login;

import io.apiconsole.sandbox.Scopes;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The pages that people see. They run no script and load nothing but their style sheet. */
@ApplicationScoped
class Pages {

    private static final int OK = 200;

    private final Scopes scopes;
    private final PageTemplates templates = new PageTemplates();

    Pages(Scopes scopes) {
        this.scopes = scopes;
    }

    void login(RoutingContext context, Visit visit) {
        Account suggested = Account.suggested();
        send(context, OK, login(visit, suggested.login(), suggested.password(), false), visit);
    }

    void loginFailed(RoutingContext context, Visit visit, String login) {
        send(context, 403, login(visit, login, "", true), visit);
    }

    void consent(RoutingContext context, Visit visit) {
        send(context, OK, consent(visit, false), visit);
    }

    void nothingConsentedTo(RoutingContext context, Visit visit) {
        send(context, 400, consent(visit, true), visit);
    }

    private TemplateInstance login(Visit visit, String login, String password, boolean failed) {
        return templates.page(
                "login", Map.of("visit", visit.id(), "login", login, "password", password, "failed", failed));
    }

    private TemplateInstance consent(Visit visit, boolean noneChosen) {
        List<Map<String, String>> offers = visit.request().scopes().stream()
                .map(scope -> Map.of("name", scope, "description", scopes.describe(scope)))
                .toList();
        String application = URI.create(visit.request().redirectUri()).getAuthority();
        return templates.page(
                "consent",
                Map.of(
                        "visit", visit.id(),
                        "account", visit.account().displayName(),
                        "application", application,
                        "offers", offers,
                        "noneChosen", noneChosen));
    }

    /** There is nobody to go back to. */
    void fault(RoutingContext context, String reason) {
        send(context, 400, templates.page("fault", Map.of("reason", reason)), null);
    }

    private static void send(RoutingContext context, int status, TemplateInstance page, Visit visit) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", policy(visit))
                .end(page.render());
    }

    /** Browsers hold a form to its policy through redirects, so where the answer goes has to be allowed. */
    private static String policy(Visit visit) {
        String policy =
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
        return visit == null ? policy : policy + " " + originOf(visit.request().redirectUri());
    }

    private static String originOf(String uri) {
        return URI.create(uri).resolve("/").toString().replaceFirst("/$", "");
    }
}
