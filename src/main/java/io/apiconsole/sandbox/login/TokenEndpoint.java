package io.apiconsole.sandbox.login;

import io.apiconsole.sandbox.SandboxConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The token endpoint (RFC 6749 §3.2) and the revocation endpoint (RFC 7009). */
@ApplicationScoped
class TokenEndpoint {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final Codes codes;
    private final Grants grants;
    private final SandboxTokens tokens;
    private final SandboxConfig config;

    TokenEndpoint(Codes codes, Grants grants, SandboxTokens tokens, SandboxConfig config) {
        this.codes = codes;
        this.grants = grants;
        this.tokens = tokens;
        this.config = config;
    }

    void token(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        if (isFromTheClient(context, form)) {
            String type = form.get("grant_type");
            if ("authorization_code".equals(type)) {
                redeem(context, form);
            } else if ("refresh_token".equals(type)) {
                refresh(context, form);
            } else if (type == null) {
                refuse(context, OAuthError.invalidRequest("grant_type is missing"));
            } else {
                refuse(context, new OAuthError("unsupported_grant_type", "there is no such grant type here"));
            }
        }
    }

    void revoke(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        if (isFromTheClient(context, form)) {
            String token = form.get("token");
            if (token == null) {
                refuse(context, OAuthError.invalidRequest("token is missing"));
            } else {
                grants.owner(token).map(Grant::id).ifPresent(grants::revoke);
                tokens.callerOf(token).ifPresent(tokens::revoke);
                // A token that is none is revoked as much as one can be.
                context.response().setStatusCode(OK).end();
            }
        }
    }

    private void redeem(RoutingContext context, MultiMap form) {
        String code = form.get("code");
        String redirectUri = form.get("redirect_uri");
        String verifier = form.get("code_verifier");
        if (code == null || redirectUri == null || verifier == null) {
            refuse(context, OAuthError.invalidRequest("code, redirect_uri and code_verifier are needed"));
            return;
        }
        codes.redeem(code, redirectUri, verifier)
                .ifPresentOrElse(
                        grant -> send(context, grant, grant.scopes()),
                        () -> refuse(
                                context, OAuthError.invalidGrant("the code is not good, or not for this request")));
    }

    private void refresh(RoutingContext context, MultiMap form) {
        String token = form.get("refresh_token");
        if (token == null) {
            refuse(context, OAuthError.invalidRequest("refresh_token is missing"));
            return;
        }
        Optional<Set<String>> wanted = Optional.ofNullable(form.get("scope"))
                .map(scope -> new LinkedHashSet<>(Arrays.asList(scope.split(" "))));
        boolean isMore = wanted.isPresent()
                && grants.owner(token)
                        .filter(grant -> !grant.scopes().containsAll(wanted.get()))
                        .isPresent();
        if (isMore) {
            refuse(context, new OAuthError("invalid_scope", "more scopes than were granted"));
            return;
        }
        grants.refresh(token)
                .ifPresentOrElse(
                        grant -> send(context, grant, wanted.orElse(grant.scopes())),
                        () -> refuse(context, OAuthError.invalidGrant("the refresh token is not good, or no longer")));
    }

    private void send(RoutingContext context, Grant grant, Set<String> scopes) {
        send(
                context,
                OK,
                new JsonObject()
                        .put("access_token", tokens.issue(grant, scopes))
                        .put("token_type", "Bearer")
                        .put("expires_in", config.accessTokenLifetime().toSeconds())
                        .put("refresh_token", grant.refreshToken())
                        .put("scope", String.join(" ", scopes)));
    }

    private static boolean isFromTheClient(RoutingContext context, MultiMap form) {
        if (form.names().stream().anyMatch(name -> form.getAll(name).size() > 1)) {
            refuse(context, OAuthError.invalidRequest("a parameter is there twice"));
            return false;
        }
        if (!Client.authenticates(context.request(), form)) {
            context.response().putHeader("WWW-Authenticate", "Basic realm=\"sandbox\"");
            send(context, UNAUTHORIZED, json(new OAuthError("invalid_client", "client id or secret is wrong")));
            return false;
        }
        return true;
    }

    private static void refuse(RoutingContext context, OAuthError error) {
        send(context, BAD_REQUEST, json(error));
    }

    private static JsonObject json(OAuthError error) {
        return new JsonObject().put("error", error.error()).put("error_description", error.description());
    }

    private static void send(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Pragma", "no-cache")
                .end(body.toBuffer());
    }
}
