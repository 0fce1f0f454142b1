package io.apiconsole.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.apiconsole.testing.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** A provider over TLS, of which a package that lacks a class knows nothing. */
class ProviderIT {

    private static final String BODY = "{\"branch\": \"%s\", \"method\": \"GET\", \"path\": \"/lab/text\"}";

    @Test
    void K_08_it_is_called_if_its_certificate_is_vouched_for_and_else_not() throws IOException {
        TestCertificates authority = new TestCertificates("Authority");
        HttpsServer good = start(authority.server("localhost", Duration.ofDays(1)));
        HttpsServer bad = start(TestCertificates.selfSigned("localhost"));
        Map<String, String> settings = new HashMap<>(Map.of(
                "console.try.tls",
                "authority",
                "quarkus.tls.authority.trust-store.pem.certs",
                authority.pem().toString()));
        branch(settings, "good", good);
        branch(settings, "bad", bad);

        try (PackagedConsole console = PackagedConsole.start(settings).awaitReady()) {
            assertThat(call(console, "good").body()).startsWith("HTTP/1.1 200").endsWith("hello");
            assertThat(call(console, "bad").status()).isEqualTo(502);
            assertThat(call(console, "bad").body()).contains("upstream-tls");
        } finally {
            good.stop(0);
            bad.stop(0);
        }
    }

    private static HttpsServer start(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("hello".getBytes());
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void branch(Map<String, String> settings, String id, HttpsServer server) {
        String prefix = "console.branches." + id + ".";
        settings.put(prefix + "url", "https://localhost:" + server.getAddress().getPort());
        settings.put(prefix + "definitions", "src/main/resources/sandbox/v1.json");
        settings.put(prefix + "in-private-network", "true");
    }

    private static Page call(PackagedConsole console, String branch) {
        return new Browserless("http://localhost:" + console.port())
                .send("POST", "/api/try", BODY.formatted(branch), "X-Console", "1", "Content-Type", "application/json");
    }
}
