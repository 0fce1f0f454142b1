package io.apiconsole.tryit;

import static io.apiconsole.tryit.TryClient.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.tryit.TryClient.Answer;
import io.apiconsole.tryit.TryClient.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back, and how. */
@QuarkusTest
@TestProfile(TryCalls.class)
class AnswerStreamTest {

    private static final String OPEN = "/v1/calls/open";

    SocketUpstream upstream;

    @BeforeEach
    void forget() {
        TryClient.awaitCatalog();
        upstream.reset();
    }

    @Test
    void C_04_nothing_of_the_providers_head_becomes_ours() {
        String[] hostile = {
            "Access-Control-Allow-Origin: *",
            "Set-Cookie: session=evil",
            "Set-Cookie: other=evil",
            "Strict-Transport-Security: max-age=0",
            "Content-Security-Policy: default-src *",
            "Content-Type: text/html",
            "Clear-Site-Data: \"*\"",
            "Service-Worker-Allowed: /",
            "Refresh: 0; url=https://evil.example",
            "Location: https://evil.example",
            "Link: <https://evil.example>; rel=preload",
            "NEL: {}",
            "Report-To: {}",
            "SourceMap: /evil",
            "Cache-Control: public, max-age=99999",
            "Retry-After: 9"
        };
        upstream.on(OPEN, Behaviours.answer("200 OK", "<script>alert(1)</script>", hostile));

        Answer answer = call("GET", "/calls/open").send();

        assertThat(answer.message().fields()).contains(hostile);
        assertThat(answer.response().headers().map().keySet().stream().map(String::toLowerCase))
                .doesNotContain("set-cookie", "access-control-allow-origin", "clear-site-data", "refresh", "location")
                .doesNotContain("service-worker-allowed", "link", "nel", "report-to", "sourcemap", "retry-after");
        assertThat(answer.header("Content-Type")).hasValue("message/http");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        // C-05
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("sandbox", "default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"401 Unauthorized", "403 Forbidden", "404 Not Found", "429 Slow Down", "500 Oh", "503 Away"})
    void U_07_whatever_status_the_provider_answers_is_a_result(String status) {
        upstream.on(OPEN, Behaviours.answer(status, "{\"message\":\"no\"}", "Retry-After: 9"));

        Answer answer = call("GET", "/calls/open").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.message().statusLine()).isEqualTo("HTTP/1.1 " + status);
        assertThat(answer.message().field("Retry-After")).containsExactly("9");
        assertThat(answer.message().body()).isEqualTo("{\"message\":\"no\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void P_10_redirects_are_shown_and_not_followed(int status) {
        for (String location : new String[] {
            "/v1/calls/item",
            "http://localhost:" + upstream.port() + "/v1/calls/item",
            "//evil.example/",
            "http://127.0.0.1:" + upstream.port() + "/",
            "calls/open",
            "https://localhost:" + upstream.port() + "/v1/calls/open"
        }) {
            upstream.reset();
            upstream.on("/v1/calls/item", Behaviours.answer(status + " Moved", "", "Location: " + location));

            Message message = call("GET", "/calls/item").as("token").send().message();

            assertThat(message.status()).isEqualTo(status);
            assertThat(message.field("Location")).containsExactly(location);
            assertThat(upstream.received()).hasSize(1);
        }
    }

    @Test
    void P_09_fields_of_the_connection_stay_with_it() {
        upstream.on(
                OPEN,
                Behaviours.raw(Behaviours.head(
                                "200 OK",
                                "Connection: close, X-Hop",
                                "X-Hop: 1",
                                "X-End: 2",
                                "Keep-Alive: timeout=5",
                                "Proxy-Authenticate: Basic",
                                "Upgrade: h2c",
                                "Transfer-Encoding: chunked")
                        + "\r\n3\r\nabc\r\n0\r\n\r\n"));

        Message message = call("GET", "/calls/open").send().message();

        assertThat(message.fields()).containsExactly("X-End: 2");
        assertThat(message.body()).isEqualTo("abc");
    }

    @Test
    void P_09_the_browsers_connection_field_strips_nothing() {
        String body = call("GET", "/calls/open").json();
        var answer = io.apiconsole.testing.RawHttp.send("POST /api/try HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: X-Console, Content-Type\r\nConnection: close\r\nX-Console: 1\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(upstream.only().field("Connection")).isEmpty();
    }

    @Test
    void bytes_come_back_as_they_are() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        upstream.on(OPEN, Behaviours.bytes("200 OK", all, "X-Name: caf\u00e9"));

        Message message = call("GET", "/calls/open").send().message();

        assertThat(message.body().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(all);
        assertThat(message.field("X-Name")).containsExactly("caf\u00e9");
    }

    @Test
    void an_answer_without_a_body_is_whole() {
        upstream.on(OPEN, Behaviours.raw("HTTP/1.1 204 No Content\r\nConnection: close\r\nX-A: 1\r\n\r\n"));

        assertThat(call("GET", "/calls/open").send().message().text())
                .isEqualTo("HTTP/1.1 204 No Content\r\nX-A: 1\r\n\r\n");

        upstream.on(OPEN, Behaviours.raw("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5000\r\n\r\n"));

        assertThat(call("HEAD", "/calls/open").send().message().text())
                .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");

        upstream.on(
                OPEN, Behaviours.raw("HTTP/1.1 304 Not Modified\r\nConnection: close\r\nContent-Length: 5000\r\n\r\n"));

        assertThat(call("GET", "/calls/open").send().message().status()).isEqualTo(304);
    }

    @Test
    void an_answer_that_ends_with_its_connection_is_whole() {
        upstream.on(OPEN, Behaviours.raw("HTTP/1.1 200 OK\r\n\r\nabc"));

        assertThat(call("GET", "/calls/open").send().message().body()).isEqualTo("abc");
    }

    @Test
    void interim_answers_are_passed_over() {
        upstream.on(
                OPEN,
                Behaviours.raw(
                        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));

        Message message = call("GET", "/calls/open").send().message();

        assertThat(message.status()).isEqualTo(200);
        assertThat(message.body()).isEqualTo("ok");
    }

    @Test
    void the_head_is_there_before_the_body() throws Exception {
        upstream.on(OPEN, (request, connection) -> {
            SocketUpstream.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
            connection.getInputStream().read();
        });

        try (Socket browser = open(call("GET", "/calls/open").json())) {
            String come = readUntil(browser.getInputStream(), "\r\n\r\nab");

            assertThat(come).contains("message/http", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
        }
    }

    @Test
    void what_is_decoded_is_there_before_the_rest() throws Exception {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        GZIPOutputStream gzip = new GZIPOutputStream(coded, true);
        gzip.write("first".getBytes(StandardCharsets.UTF_8));
        gzip.flush();
        upstream.on(OPEN, (request, connection) -> {
            SocketUpstream.write(
                    connection, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5000\r\n\r\n");
            connection.getOutputStream().write(coded.toByteArray());
            connection.getInputStream().read();
        });

        try (Socket browser = open(call("GET", "/calls/open").json())) {
            assertThat(readUntil(browser.getInputStream(), "first")).contains("HTTP/1.1 200 OK\r\n\r\nfirst");
        }
    }

    @Test
    void U_11_when_the_browser_goes_away_the_call_is_cancelled_within_a_second() throws Exception {
        upstream.on(OPEN, Behaviours.silent());
        Socket waiting = open(call("GET", "/calls/open").json());
        await().until(() -> upstream.received().size() == 1);

        waiting.close();

        await().atMost(Duration.ofSeconds(1)).until(() -> upstream.busy() == 0);

        upstream.on(OPEN, Behaviours.endless());
        Socket reading = open(call("GET", "/calls/open").json());
        readUntil(reading.getInputStream(), "xxxx");

        reading.close();

        await().atMost(Duration.ofSeconds(1)).until(() -> upstream.busy() == 0);
    }

    @Test
    void U_02_U_12_a_browser_that_does_not_read_holds_the_provider_back() throws Exception {
        long[] written = new long[1];
        upstream.on(OPEN, (request, connection) -> {
            SocketUpstream.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            byte[] piece = new byte[64 * 1024];
            while (true) {
                connection.getOutputStream().write(piece);
                written[0] += piece.length;
            }
        });

        try (Socket browser = open(call("GET", "/calls/open").json())) {
            readUntil(browser.getInputStream(), "message/http");
            await().until(() -> {
                long before = written[0];
                Thread.sleep(300);
                return written[0] == before;
            });

            // What the buffers of two connections take, and little more.
            assertThat(written[0]).isLessThan(30_000_000);
        }
        await().atMost(Duration.ofSeconds(1)).until(() -> upstream.busy() == 0);
    }

    private static Socket open(String json) throws IOException {
        Socket browser = new Socket("localhost", RestAssured.port);
        browser.setSoTimeout(5000);
        SocketUpstream.write(
                browser,
                "POST /api/try HTTP/1.1\r\nHost: localhost\r\nX-Console: 1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + json.length() + "\r\n\r\n" + json);
        return browser;
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("The end, after " + text);
            }
            text.append((char) b);
        }
        return text.toString();
    }
}
