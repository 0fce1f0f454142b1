package io.apiconsole.packaged;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Lets the console listen where nobody else does, so that builds can run side by side, on the management port too. */
public class OnFreePorts implements QuarkusTestProfile {

    /** Known to the tests, which are not told the port that a packaged console has chosen itself. */
    static final int MANAGEMENT = free();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.management.port",
                Integer.toString(MANAGEMENT),
                // A machine that is busy building is no reason to find less.
                "console.search.timeout",
                "10s");
    }

    static String management(String path) {
        return "http://localhost:" + MANAGEMENT + path;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
