package io.apiconsole.session;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A Keycloak of the folder {@code keycloak.home}, with one realm, for the time of the tests. */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    static final String HOME = "keycloak.home";

    /** On two busy cores it takes more than one minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Process process;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        int consolePort = freePort();
        String realm = "http://localhost:" + port + "/realms/console";
        try {
            Path home = Path.of(System.getProperty(HOME));
            importRealm(home, "http://localhost:" + consolePort);
            process = start(home, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be started", e);
        }
        Awaitility.await("Keycloak")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> answers(realm));
        return Map.of(
                "quarkus.http.test-port", String.valueOf(consolePort),
                "quarkus.oidc.auth-server-url", realm,
                "quarkus.oidc.client-id", "console",
                "quarkus.oidc.credentials.secret", "the-client-secret-of-the-console-in-tests",
                "quarkus.oidc.token-state-manager.encryption-secret", OpenIdLogin.KEY,
                "console.login.scopes.\"all\"", "Everything",
                "console.login.scopes.\"account/all\"", "The account",
                "console.login.scopes.\"order/all\"", "Orders",
                "console.login.scopes.\"support/all\"", "Support");
    }

    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Process start(Path home, int port) throws IOException {
        ProcessBuilder keycloak = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        // What the build's own JVMs are told may contradict what Keycloak tells its own.
        keycloak.environment().remove("JAVA_TOOL_OPTIONS");
        return keycloak.start();
    }

    private static void importRealm(Path home, String console) throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = KeycloakServer.class.getResourceAsStream("/keycloak/console-realm.json")) {
            String json = new String(realm.readAllBytes(), StandardCharsets.UTF_8).replace("@CONSOLE@", console);
            Files.writeString(folder.resolve("console-realm.json"), json);
        }
    }

    private boolean answers(String realm) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended: see keycloak.log in " + System.getProperty(HOME));
        }
        try {
            URI discovery = URI.create(realm + "/.well-known/openid-configuration");
            return ((HttpURLConnection) discovery.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }
}
