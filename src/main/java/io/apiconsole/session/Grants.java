package io.apiconsole.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes sessions of what the login server gives. */
@ApplicationScoped
class Grants {

    /** So long before it runs out an access token is renewed, for calls that are on their way; less if it lives shortly. */
    private static final long AHEAD_SECONDS = 10;

    /** What is asked for on the console's own behalf, and says nothing to people. */
    private static final Set<String> TECHNICAL = Set.of("openid", "offline_access");

    private final LoginServer server;
    private final CookieKeys keys;
    private final List<String> nameClaims;
    private final Clock clock;

    Grants(LoginServer server, CookieKeys keys, LoginConfig config, Clock clock) {
        this.server = server;
        this.keys = keys;
        this.nameClaims = config.nameClaims();
        this.clock = clock;
    }

    /**
     * The session of somebody who has just logged in.
     *
     * @param idToken claims of the verified id token; empty where there is none
     * @param asked the scopes that were chosen
     */
    Uni<Session> begin(AuthorizationCodeTokens tokens, JsonObject idToken, Set<String> asked) {
        if (!idToken.isEmpty()) {
            return Uni.createFrom().item(() -> begin(tokens, idToken, new JsonObject(), asked));
        }
        return server.userInfo(tokens.getAccessToken())
                .map(info -> info.map(
                                answer -> new JsonObject(answer.getJsonObject().toString()))
                        .orElseGet(JsonObject::new))
                .map(info -> begin(tokens, idToken, info, asked));
    }

    /** A session with new tokens. What the login server does not say anew is as before (RFC 6749 §6). */
    Session renew(Session before, AuthorizationCodeTokens tokens) {
        String refreshToken = Objects.requireNonNullElse(tokens.getRefreshToken(), before.refreshToken());
        return new Session(
                tokens.getAccessToken(),
                refreshToken,
                accessUntil(tokens),
                JwtClaims.of(refreshToken).expiry().orElse(null),
                granted(tokens, before.scopes()),
                before.name(),
                before.user(),
                before.since());
    }

    private Session begin(AuthorizationCodeTokens tokens, JsonObject idToken, JsonObject userInfo, Set<String> asked) {
        return new Session(
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                accessUntil(tokens),
                JwtClaims.of(tokens.getRefreshToken()).expiry().orElse(null),
                granted(tokens, asked),
                name(idToken.isEmpty() ? userInfo : idToken),
                keys.pseudonym(account(tokens, idToken, userInfo)),
                clock.instant().getEpochSecond());
    }

    private Long accessUntil(AuthorizationCodeTokens tokens) {
        long now = clock.instant().getEpochSecond();
        return Optional.ofNullable(tokens.getAccessTokenExpiresIn())
                .or(() -> JwtClaims.of(tokens.getAccessToken()).expiry().map(expiry -> expiry - now))
                .map(seconds -> now + Math.max(seconds - AHEAD_SECONDS, seconds * 3 / 4))
                .orElse(null);
    }

    private static Set<String> granted(AuthorizationCodeTokens tokens, Set<String> otherwise) {
        Set<String> inToken = JwtClaims.of(tokens.getAccessToken()).scopes();
        Set<String> scopes = new LinkedHashSet<>(
                tokens.getAccessTokenScope() != null
                        ? JwtClaims.split(tokens.getAccessTokenScope())
                        : inToken.isEmpty() ? otherwise : inToken);
        scopes.removeAll(TECHNICAL);
        return scopes;
    }

    private String name(JsonObject claims) {
        return nameClaims.stream()
                .map(claims::getValue)
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Where nothing tells the account, each login is one of its own. */
    private static String account(AuthorizationCodeTokens tokens, JsonObject idToken, JsonObject userInfo) {
        return new JwtClaims(idToken)
                .subject()
                .or(() -> JwtClaims.of(tokens.getAccessToken()).subject())
                .or(() -> userInfo.isEmpty() ? Optional.empty() : Optional.of(identifying(userInfo)))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String identifying(JsonObject userInfo) {
        return Stream.of("sub", "account", "user")
                .map(userInfo::getValue)
                .map(String::valueOf)
                .reduce("", (all, one) -> all + "/" + one);
    }
}
