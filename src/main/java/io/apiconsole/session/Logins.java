package io.apiconsole.session;

import io.apiconsole.session.LoginMetrics.LoginResult;
import io.apiconsole.session.PendingLogins.Pending;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** The two halves of a login, before and after the login server. Each ends with where the browser goes next. */
@ApplicationScoped
class Logins {

    private static final String FAILED = "/?login=failed";
    private static final String EVENT = "login-failed";

    private final HttpAuthenticator framework;
    private final LoginSettings settings;
    private final PendingLogins pending;
    private final SessionCookies cookies;
    private final Grants grants;
    private final LoginServer server;
    private final LoginMetrics metrics;
    private final Duration timeout;

    Logins(
            HttpAuthenticator framework,
            LoginSettings settings,
            PendingLogins pending,
            SessionCookies cookies,
            Grants grants,
            LoginServer server,
            LoginMetrics metrics,
            LoginConfig config) {
        this.framework = framework;
        this.settings = settings;
        this.pending = pending;
        this.cookies = cookies;
        this.grants = grants;
        this.server = server;
        this.metrics = metrics;
        this.timeout = config.timeout();
    }

    /** Remembers what was asked for. */
    Uni<String> begin(RoutingContext context, ScopeChoice choice, String returnPath) {
        return framework
                .getChallenge(context)
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(challenge -> new AuthorizationRequest(
                                challenge.getHeaders().get(HttpHeaders.LOCATION))
                        .withScopes(choice.scopes()))
                .invoke(request -> pending.begin(context, new Pending(request.state(), choice.scopes(), returnPath)))
                .map(this::asSeenByBrowsers)
                .onFailure()
                .recoverWithItem(e -> failed("the login server cannot be reached"));
    }

    /** Begins a session if all is as it was left. */
    Uni<String> end(RoutingContext context) {
        List<String> states = context.queryParam("state");
        Pending login = states.size() == 1 ? pending.end(context, states.get(0)).orElse(null) : null;
        if (login == null) {
            return Uni.createFrom().item(failed("this browser has begun no such login"));
        }
        if (!isOfTheServer(context.queryParam("iss"))) {
            pending.abandon(context, login.state());
            return Uni.createFrom().item(failed("another login server has answered"));
        }
        List<String> errors = context.queryParam("error");
        if (!errors.isEmpty()) {
            pending.abandon(context, login.state());
            return Uni.createFrom()
                    .item(
                            errors.contains("access_denied")
                                    ? denied(login.returnPath())
                                    : failed("the login server says so"));
        }
        return framework
                .attemptAuthentication(context)
                .onFailure(AuthenticationRedirectException.class)
                .recoverWithNull()
                .flatMap(ignored -> completed(context, login))
                .ifNoItem()
                .after(timeout.multipliedBy(2))
                .fail()
                .onFailure()
                .recoverWithItem(e -> failed(reason(e)));
    }

    /** RFC 9207. Not every login server says who it is. */
    private boolean isOfTheServer(List<String> issuers) {
        return issuers.isEmpty()
                || server.issuer()
                        .map(issuer -> issuers.equals(List.of(issuer)))
                        .orElse(true);
    }

    private Uni<String> completed(RoutingContext context, Pending login) {
        LoginCompletion.Completed completed = LoginCompletion.of(context);
        if (completed == null) {
            return Uni.createFrom().item(failed("the framework did not complete it"));
        }
        return grants.begin(completed.tokens(), completed.idToken(), login.scopes())
                .invoke(session -> cookies.write(context, cookies.seal(session)))
                .invoke(() -> metrics.count(LoginResult.GRANTED))
                .replaceWith(login.returnPath());
    }

    private String asSeenByBrowsers(AuthorizationRequest request) {
        return settings.serverKind() == LoginServerKind.SANDBOX
                ? request.within(LoginServerSetup.SANDBOX_ORIGIN).location()
                : request.location();
    }

    private String denied(String returnPath) {
        metrics.count(LoginResult.DENIED);
        return ReturnPath.denied(returnPath);
    }

    private String failed(String reason) {
        metrics.count(LoginResult.FAILED);
        SecurityLog.refused(EVENT, reason);
        return FAILED;
    }

    /** In words of ours: messages of others may hold tokens, names and whatever a client has sent. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof SessionCookies.TooLargeException || root instanceof GrantRefusedException) {
            return root.getMessage();
        }
        if (root instanceof InvalidJwtException invalid && isOfAnotherTime(invalid)) {
            return "the id token is not valid at this time: compare the clocks of this server and the login server";
        }
        return root.getClass().getSimpleName();
    }

    private static boolean isOfAnotherTime(InvalidJwtException invalid) {
        return invalid.hasErrorCode(ErrorCodes.EXPIRED)
                || invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)
                || invalid.hasErrorCode(ErrorCodes.ISSUED_AT_INVALID_FUTURE);
    }
}
