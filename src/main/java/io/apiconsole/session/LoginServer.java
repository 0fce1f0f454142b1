package io.apiconsole.session;

import io.quarkus.logging.Log;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.UserInfo;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What is asked of the login server apart from logins, by way of Quarkus OIDC's connection to it. */
@ApplicationScoped
class LoginServer {

    private final TenantConfigBean tenants;
    private final boolean exists;
    private final ClientStanding standing;
    private final Duration timeout;

    LoginServer(TenantConfigBean tenants, LoginSettings settings, ClientStanding standing, LoginConfig config) {
        this.tenants = tenants;
        this.standing = standing;
        this.exists = settings.serverKind() != LoginServerKind.NONE;
        this.timeout = config.timeout();
    }

    boolean exists() {
        return exists;
    }

    /** Whether people can log in, as far as is known: it was reached, and knows the console. */
    boolean isAvailable() {
        return isConnected() && !standing.isRefused();
    }

    /** Whether the console knows its addresses. One without discovery need not be asked for them. */
    private boolean isConnected() {
        return tenants.getDefaultTenant().ready();
    }

    /** The name by which it signs and answers; nothing is known about it where it was not discovered. */
    Optional<String> issuer() {
        return isConnected()
                ? Optional.ofNullable(tenants.getDefaultTenant().getOidcMetadata())
                        .map(OidcConfigurationMetadata::getIssuer)
                : Optional.empty();
    }

    /** Whether it is certain that browsers reach the console over TLS, whatever it looks like from here. */
    boolean cookiesAlwaysSecure() {
        return tenants.getDefaultTenant().oidcConfig().authentication().cookieForceSecure();
    }

    /**
     * New tokens for a refresh token.
     *
     * @return fails with {@link GrantRefusedException} if it answers without any, with anything else if not in time
     */
    Uni<AuthorizationCodeTokens> refresh(String refreshToken) {
        return connected()
                .flatMap(tenant -> tenant.provider().refreshTokens(refreshToken))
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    /** Who a token is of, in the login server's words; nothing if it does not say. */
    Uni<Optional<UserInfo>> userInfo(String accessToken) {
        return connected()
                .flatMap(tenant -> tenant.getOidcMetadata().getUserInfoUri() == null
                        ? Uni.createFrom().<UserInfo>nullItem()
                        : tenant.provider().getUserInfo(accessToken))
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(Optional::ofNullable)
                .onFailure()
                .invoke(e -> Log.debug("The login server does not say who has logged in", e))
                .onFailure()
                .recoverWithItem(Optional::empty);
    }

    /** Makes a session's tokens useless (RFC 7009), where the login server offers it and answers. */
    Uni<Void> revoke(Session session) {
        return connected()
                .flatMap(tenant -> revoke(tenant, session))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .invoke(e ->
                        Log.warnf("Tokens were not revoked: %s", e.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    /** Where a browser ends its session at the login server too; nothing where there is no such place. */
    Uni<Optional<String>> endSession(String home) {
        return connected()
                .map(tenant -> Optional.ofNullable(tenant.getOidcMetadata().getEndSessionUri())
                        .map(address -> endSession(address, tenant, home)))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .recoverWithItem(Optional::empty);
    }

    private Uni<TenantConfigContext> connected() {
        return Uni.createFrom().deferred(() -> {
            TenantConfigContext tenant = tenants.getDefaultTenant();
            return tenant.ready() ? Uni.createFrom().item(tenant) : tenant.initialize();
        });
    }

    private static Uni<Void> revoke(TenantConfigContext tenant, Session session) {
        var client = tenant.getOidcProviderClient();
        Uni<Boolean> refreshToken = session.refreshToken() == null
                ? Uni.createFrom().item(true)
                : client.revokeRefreshToken(session.refreshToken());
        return refreshToken
                .flatMap(done -> client.revokeAccessToken(session.accessToken()))
                .replaceWithVoid();
    }

    /** Without the id token as a hint: it would be part of an address, and so of histories and logs. */
    private static String endSession(String address, TenantConfigContext tenant, String home) {
        return address + (address.contains("?") ? "&" : "?")
                + "client_id=" + encode(tenant.oidcConfig().clientId().orElseThrow())
                + "&post_logout_redirect_uri=" + encode(home);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
