package io.apiconsole.sandbox.login;

import io.apiconsole.sandbox.Scopes;
import io.apiconsole.sandbox.login.AuthorizationRequest.Asked;
import io.apiconsole.sandbox.login.AuthorizationRequest.Reading;
import io.apiconsole.sandbox.login.AuthorizationRequest.Refused;
import io.apiconsole.sandbox.login.AuthorizationRequest.Untrusted;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The authorization endpoint (RFC 6749 §3.1): from the client's request by way of log-in and consent to a code. */
@ApplicationScoped
class AuthorizationEndpoint {

    private static final String COOKIE = "sandbox-browser";
    private static final String COOKIE_PATH = LoginRoutes.BASE;
    private static final int SEE_OTHER = 303;

    private final Visits visits;
    private final Codes codes;
    private final Pages pages;
    private final Scopes scopes;

    AuthorizationEndpoint(Visits visits, Codes codes, Pages pages, Scopes scopes) {
        this.visits = visits;
        this.codes = codes;
        this.pages = pages;
        this.scopes = scopes;
    }

    /** The client sends a browser here. */
    void authorize(RoutingContext context) {
        String origin = originOf(context.request());
        Reading reading = AuthorizationRequest.read(context.queryParams(), origin, scopes);
        if (reading instanceof Asked asked) {
            pages.login(context, visits.begin(asked.request(), browser(context)));
        } else if (reading instanceof Refused refused) {
            Map<String, String> answer = new TreeMap<>();
            answer.put("error", refused.error().error());
            answer.put("error_description", refused.error().description());
            answer(context, refused.redirectUri(), refused.state(), answer);
        } else if (reading instanceof Untrusted untrusted) {
            pages.fault(context, untrusted.reason());
        }
    }

    /** The log-in page's form. */
    void logIn(RoutingContext context) {
        withVisit(context, context.request().formAttributes(), (visit, form) -> {
            String login = String.valueOf(form.get("login"));
            Account.authenticate(login, String.valueOf(form.get("password")))
                    .ifPresentOrElse(
                            account -> redirect(
                                    context,
                                    LoginRoutes.CONSENT + "?visit="
                                            + visits.logIn(visit, account).id()),
                            () -> pages.loginFailed(context, visit, login));
        });
    }

    /** The consent page. */
    void askConsent(RoutingContext context) {
        withLoggedIn(context, context.queryParams(), (visit, query) -> pages.consent(context, visit));
    }

    /** The consent page's form. */
    void consent(RoutingContext context) {
        withLoggedIn(context, context.request().formAttributes(), (visit, form) -> {
            Set<String> granted = new LinkedHashSet<>(visit.request().scopes());
            granted.retainAll(form.getAll("scope"));
            if ("deny".equals(form.get("decision"))) {
                end(context, visit, Map.of("error", "access_denied"));
            } else if (granted.isEmpty()) {
                pages.nothingConsentedTo(context, visit);
            } else {
                end(context, visit, Map.of("code", codes.issue(visit.request(), visit.account(), granted)));
            }
        });
    }

    private void end(RoutingContext context, Visit visit, Map<String, String> answer) {
        if (visits.end(visit)) {
            answer(context, visit.request().redirectUri(), visit.request().state(), answer);
        } else {
            pages.fault(context, "This page has been answered already.");
        }
    }

    private static void answer(RoutingContext context, String to, String state, Map<String, String> answer) {
        QueryStringEncoder target = new QueryStringEncoder(to);
        answer.forEach(target::addParam);
        if (state != null) {
            target.addParam("state", state);
        }
        // Who answers (RFC 9207), so that no other server's answer is taken for this one's.
        target.addParam("iss", originOf(context.request()) + LoginRoutes.BASE);
        redirect(context, target.toString());
    }

    private void withLoggedIn(RoutingContext context, MultiMap fields, BiConsumer<Visit, MultiMap> next) {
        withVisit(context, fields, (visit, same) -> {
            if (visit.account() == null) {
                pages.login(context, visit);
            } else {
                next.accept(visit, same);
            }
        });
    }

    /** A form that another site made, or another browser, has not the number of a visit of this browser. */
    private void withVisit(RoutingContext context, MultiMap fields, BiConsumer<Visit, MultiMap> next) {
        Cookie cookie = context.request().getCookie(COOKIE);
        Optional<Visit> visit = visits.find(fields.get("visit"), cookie == null ? null : cookie.getValue());
        visit.ifPresentOrElse(
                found -> next.accept(found, fields),
                () -> pages.fault(context, "This page is too old, or was opened in another browser."));
    }

    private static String browser(RoutingContext context) {
        Cookie known = context.request().getCookie(COOKIE);
        if (known != null) {
            return known.getValue();
        }
        String secret = Secrets.random();
        context.response()
                .addCookie(Cookie.cookie(COOKIE, secret)
                        .setPath(COOKIE_PATH)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().scheme().equals("https"))
                        .setMaxAge(Visits.LIFETIME.toSeconds()));
        return secret;
    }

    private static void redirect(RoutingContext context, String target) {
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, target)
                .end();
    }

    private static String originOf(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }
}
