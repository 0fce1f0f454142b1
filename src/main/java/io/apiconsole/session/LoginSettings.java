package io.apiconsole.session;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of the login that depend on one another. What is missing stops the start with one sentence. */
@ApplicationScoped
class LoginSettings {

    static final String KEY = "quarkus.oidc.token-state-manager.encryption-secret";
    static final String PREVIOUS_KEY = "console.session.previous-key";

    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String FORCED_TLS = "quarkus.oidc.authentication.cookie-force-secure";
    private static final String TRUSTED_PROXIES = "quarkus.http.proxy.trusted-proxies";
    private static final String SERVER = "quarkus.oidc.auth-server-url";
    private static final String CLIENT_ID = "quarkus.oidc.client-id";
    private static final int SHORTEST_KEY = 32;
    private static final List<String> CLIENT_SECRETS = List.of(
            "quarkus.oidc.credentials.secret",
            "quarkus.oidc.credentials.client-secret.value",
            "quarkus.oidc.credentials.client-secret.provider.key",
            "quarkus.oidc.credentials.jwt.secret",
            "quarkus.oidc.credentials.jwt.secret-provider.key",
            "quarkus.oidc.credentials.jwt.key",
            "quarkus.oidc.credentials.jwt.key-file",
            "quarkus.oidc.credentials.jwt.key-store-file",
            "quarkus.oidc.credentials.jwt.token-path");

    private final LoginServerKind serverKind;
    private final Map<String, String> scopes;
    private final boolean inTheClear;

    @Inject
    LoginSettings(SmallRyeConfig config, LoginConfig login) {
        this(config, login, LaunchMode.current());
    }

    LoginSettings(SmallRyeConfig config, LoginConfig login, LaunchMode mode) {
        this.serverKind = LoginServerKind.of(config);
        this.scopes = switch (serverKind) {
            case CONFIGURED -> login.scopes();
            case SANDBOX -> login.scopes().isEmpty() ? login.sandboxScopes() : login.scopes();
            case NONE -> Map.of();
        };
        check(config, mode);
        this.inTheClear = mode == LaunchMode.NORMAL && serverKind == LoginServerKind.CONFIGURED && isInTheClear(config);
    }

    LoginServerKind serverKind() {
        return serverKind;
    }

    /** With what each gives access to; empty where there is no login. */
    Map<String, String> scopes() {
        return scopes;
    }

    /** Whether tokens may go over the network in the clear: in production, at a real login server, without TLS. */
    boolean inTheClear() {
        return inTheClear;
    }

    private void check(SmallRyeConfig config, LaunchMode mode) {
        checkLength(config, KEY);
        checkLength(config, PREVIOUS_KEY);
        if (config.getOptionalValue(FORWARDING, Boolean.class).orElse(false)
                && value(config, TRUSTED_PROXIES).isEmpty()) {
            throw new ConfigurationException("Set " + TRUSTED_PROXIES + " to the addresses of the proxies whose word "
                    + FORWARDING + " takes for what a browser has sent: without it, that is everyone's.");
        }
        if (serverKind != LoginServerKind.CONFIGURED) {
            checkNothingIsForAServer(config);
            return;
        }
        value(config, SERVER).ifPresent(LoginSettings::checkAddress);
        if (value(config, CLIENT_ID).isEmpty()) {
            throw new ConfigurationException(
                    "Set " + CLIENT_ID + " to the client id under which the console is registered for login.");
        }
        if (CLIENT_SECRETS.stream().allMatch(name -> value(config, name).isEmpty())) {
            throw new ConfigurationException(
                    "Set quarkus.oidc.credentials.secret to the client secret that belongs to " + CLIENT_ID + ".");
        }
        if (mode == LaunchMode.NORMAL && value(config, KEY).isEmpty()) {
            throw new ConfigurationException("Set " + KEY + " to at least " + SHORTEST_KEY
                    + " random characters, the same on every replica: it encrypts the session cookies.");
        }
        if (scopes.isEmpty()) {
            throw new ConfigurationException(
                    "Set console.login.scopes.\"<scope>\" to a description, for each scope that can be chosen at login.");
        }
    }

    /** What is set for a login server would otherwise be left out in silence, and people wonder why they cannot log in. */
    private static void checkNothingIsForAServer(SmallRyeConfig config) {
        Stream.concat(Stream.of(CLIENT_ID), CLIENT_SECRETS.stream())
                .filter(name -> value(config, name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException("Set " + SERVER + " to the address of the login server, or leave"
                            + " out " + name + ", which is nothing without it.");
                });
    }

    private static void checkAddress(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return;
            }
        } catch (URISyntaxException e) {
            Log.debug("The address of the login server is none", e);
        }
        throw new ConfigurationException(
                "Set " + SERVER + " to an http(s) address with a host: " + address + " is none.");
    }

    private static boolean isInTheClear(SmallRyeConfig config) {
        return Stream.of(FORCED_TLS, FORWARDING).noneMatch(name -> config.getOptionalValue(name, Boolean.class)
                        .orElse(false))
                && !"disabled"
                        .equals(value(config, "quarkus.http.insecure-requests").orElse("enabled"));
    }

    private static void checkLength(SmallRyeConfig config, String name) {
        if (value(config, name).filter(key -> key.length() < SHORTEST_KEY).isPresent()) {
            throw new ConfigurationException(
                    "Set " + name + " to at least " + SHORTEST_KEY + " random characters: it is shorter.");
        }
    }

    private static Optional<String> value(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }
}
