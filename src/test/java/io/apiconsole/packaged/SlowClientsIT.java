package io.apiconsole.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L-03: connections that are held by sending slowly. */
class SlowClientsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int SLOW_CLIENTS = 500;
    private static final String WHOLE = "GET /api/scopes HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static FakeProvider provider;
    private static PackagedConsole console;

    @BeforeAll
    static void start() {
        provider = new FakeProvider().branch("v1", Map.of("/calls", Fixtures.CALLS.json()));
        provider.on(
                "/v1/calls/open",
                Answer.json("\"late\"").after(TIMEOUT.multipliedBy(2).toMillis()));
        console = PackagedConsole.start(Map.of(
                        "console.branches.v1.url", provider.url("/v1"),
                        "console.branches.v1.in-private-network", "true",
                        "console.web.request-timeout", TIMEOUT.toString()))
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        console.close();
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "POST /api/try HTTP/1.1\r\nHost: localhost\r\nX-Console: 1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100000\r\n\r\n{",
                "POST /api/try HTTP/1.1\r\nHost: localhost\r\nX-Console: 1\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nffff\r\n{",
                WHOLE + WHOLE + "GET /"
            })
    void L_03_a_request_that_trickles_in_loses_its_connection_and_nobody_else_notices(String beginning)
            throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                Socket socket = new Socket("localhost", console.port());
                slow.add(socket);
                socket.setSoTimeout(1);
                socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            }

            await().atMost(Duration.ofSeconds(60)).until(() -> {
                assertThat(console.get("/api/catalog").statusCode()).isEqualTo(200);
                slow.removeIf(SlowClientsIT::isDroppedForAnotherByte);
                return slow.isEmpty();
            });
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void L_03_neither_a_pause_between_requests_nor_a_slow_answer_loses_the_connection() throws IOException {
        String call = "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\"}";
        try (Socket socket = new Socket("localhost", console.port())) {
            socket.getOutputStream().write(WHOLE.getBytes(ISO_8859_1));
            Instant pauseEnds = Instant.now().plus(TIMEOUT.multipliedBy(2));
            await().until(() -> Instant.now().isAfter(pauseEnds));

            socket.getOutputStream()
                    .write(("POST /api/try HTTP/1.1\r\nHost: localhost\r\nX-Console: 1\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + call.length() + "\r\n\r\n"
                                    + call)
                            .getBytes(ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .contains("message/http", "\"late\"");
        }
    }

    private static boolean isDroppedForAnotherByte(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            // An answer to what came before the slow request, or the end.
            return socket.getInputStream().read(new byte[10_000]) < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException dropped) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
