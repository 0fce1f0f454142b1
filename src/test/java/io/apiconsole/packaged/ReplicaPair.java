package io.apiconsole.packaged;

import io.apiconsole.testing.SandboxLogin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Two replicas of the package that share the cookie key and nothing else, at one provider, behind a proxy. */
public final class ReplicaPair implements AutoCloseable {

    private static final String SANDBOX_SCOPES = "console.login.sandbox-scopes.";

    private final Map<String, String> settings;
    private final List<PackagedConsole> replicas;
    private final RoundRobin proxy;

    private ReplicaPair(Map<String, String> settings) {
        this.settings = settings;
        this.replicas = new ArrayList<>(
                Stream.generate(() -> PackagedConsole.start(settings)).limit(2).toList());
        try {
            replicas.forEach(PackagedConsole::awaitReady);
        } catch (RuntimeException neverReady) {
            replicas.forEach(PackagedConsole::close);
            throw neverReady;
        }
        this.proxy = new RoundRobin(replicas.stream().map(PackagedConsole::port).toList());
    }

    /** Starts them at the provider that the console on this port embeds. */
    static ReplicaPair at(int port) {
        String provider = "http://localhost:" + port + "/sandbox";
        Map<String, String> settings = new HashMap<>(sandboxScopes());
        for (String branch : List.of("v1", "v2")) {
            settings.put("console.branches." + branch + ".url", provider + "/" + branch);
            settings.put("console.branches." + branch + ".in-private-network", "true");
        }
        settings.put("console.branches.v2.order", "1");
        settings.put("console.try.quota.concurrent", "20");
        settings.put("quarkus.oidc.auth-server-url", provider);
        settings.put("quarkus.oidc.discovery-enabled", "false");
        settings.put("quarkus.oidc.authorization-path", "/oauth2/authorize");
        settings.put("quarkus.oidc.token-path", "/oauth2/token");
        settings.put("quarkus.oidc.revoke-path", "/oauth2/revoke");
        settings.put("quarkus.oidc.user-info-path", "/v1/auth/details");
        settings.put("quarkus.oidc.authentication.id-token-required", "false");
        settings.put("quarkus.oidc.client-id", SandboxLogin.CLIENT_ID);
        settings.put("quarkus.oidc.credentials.secret", SandboxLogin.CLIENT_SECRET);
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", "the-key-that-both-replicas-share-in-tests");
        // As in deploy/base.
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.enable-forwarded-host", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        return new ReplicaPair(settings);
    }

    /** The embedded provider's scopes, as anybody's who is logged in at from elsewhere. */
    private static Map<String, String> sandboxScopes() {
        Properties properties = new Properties();
        try (InputStream file = ReplicaPair.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> scopes = new HashMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(SANDBOX_SCOPES))
                .forEach(name -> scopes.put(
                        name.replace(SANDBOX_SCOPES, "console.login.scopes."), properties.getProperty(name)));
        return scopes;
    }

    RoundRobin proxy() {
        return proxy;
    }

    /** Ends a replica as a machine that is gone does: at once and without a word. */
    void kill(int place) throws InterruptedException {
        replicas.get(place).kill();
    }

    /** Starts another one in its place, which knows nothing of it. */
    void restart(int place) {
        PackagedConsole fresh = PackagedConsole.start(settings).awaitReady();
        replicas.set(place, fresh);
        proxy.moved(place, fresh.port());
    }

    @Override
    public void close() {
        proxy.close();
        replicas.forEach(PackagedConsole::close);
    }
}
