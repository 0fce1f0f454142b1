package io.apiconsole.session;

import io.quarkus.logging.Log;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Tells Quarkus OIDC at start which login server there is. What the console's security rests on is set here, so that it
 * does not depend on what is configured.
 */
@ApplicationScoped
class LoginServerSetup {

    static final String CALLBACK = "/login/callback";

    /** How far the clocks of the login server and this one may be apart. */
    private static final int CLOCK_SKEW_SECONDS = 60;

    /** How long somebody may take at the login server. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Stands for this server, whose port is known only when it listens: {@link SandboxRequests} puts it in. */
    static final String SANDBOX_ORIGIN = "http://localhost";

    private final LoginServerKind kind;
    private final boolean inTheClear;
    private final OidcConfig config;
    private final CookieKeys keys;

    LoginServerSetup(LoginSettings settings, OidcConfig config, CookieKeys keys) {
        this.kind = settings.serverKind();
        this.inTheClear = settings.inTheClear();
        this.config = config;
        this.keys = keys;
    }

    void prepare(@Observes Oidc oidc) {
        if (inTheClear) {
            Log.warn("People log in over plain HTTP, in the clear: serve TLS, or where a proxy does, set "
                    + "quarkus.oidc.authentication.cookie-force-secure=true and "
                    + "quarkus.oidc.authentication.force-redirect-https-scheme=true.");
        }
        oidc.create(
                switch (kind) {
                    case CONFIGURED -> configured();
                    case SANDBOX -> sandbox();
                    case NONE -> OidcTenantConfig.builder().disableTenant().build();
                });
    }

    private OidcTenantConfig configured() {
        var given = config.namedTenants().get(OidcConfig.DEFAULT_TENANT_KEY);
        boolean idToken = given.authentication().idTokenRequired().orElse(true);
        OidcTenantConfigBuilder builder = OidcTenantConfig.builder(given);
        if (given.token().lifespanGrace().isEmpty()) {
            builder.token().lifespanGrace(CLOCK_SKEW_SECONDS).end();
        }
        return secured(builder, idToken);
    }

    private OidcTenantConfig sandbox() {
        OidcTenantConfigBuilder builder = OidcTenantConfig.authServerUrl(SANDBOX_ORIGIN + "/sandbox")
                .clientId("console")
                .credentials("this-sandbox-secret-is-public-and-protects-nothing")
                .discoveryEnabled(false)
                .authorizationPath("/oauth2/authorize")
                .tokenPath("/oauth2/token")
                .revokePath("/oauth2/revoke")
                .userInfoPath("/v1/auth/details");
        return secured(builder, false);
    }

    private OidcTenantConfig secured(OidcTenantConfigBuilder builder, boolean idToken) {
        return builder.applicationType(ApplicationType.WEB_APP)
                .authentication()
                .redirectPath(CALLBACK)
                .restorePathAfterRedirect(false)
                .removeRedirectParameters(false)
                .pkceRequired()
                .nonceRequired(idToken)
                .idTokenRequired(idToken)
                .addOpenidScope(idToken)
                .allowMultipleCodeFlows(true)
                .failOnMissingStateParam(true)
                .stateCookieAge(PATIENCE)
                .stateSecret(keys.stateSecret())
                .end()
                .build();
    }
}
