package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.RawHttp;
import io.apiconsole.testing.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** L-05: a proxy speaks HTTP/2 with browsers, and HTTP/1.1 with the console, so that it has no streams to be flooded. */
@QuarkusTest
class Http2OffTest {

    private static final int STREAMS = 1_000;
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final String SETTINGS = "\0\0\0\4\0\0\0\0\0";

    @Test
    void L_05_a_thousand_streams_that_are_reset_at_once_are_one_request_that_is_refused() {
        StringBuilder frames = new StringBuilder(PREFACE + SETTINGS);
        for (int i = 0; i < STREAMS; i++) {
            frames.append(requestAndReset(2 * i + 1));
        }

        Answer answer = RawHttp.send(frames.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text().split("HTTP/\\d\\.\\d ", -1)).hasSize(2);
        assertThat(RawHttp.send(PREFACE).status()).isEqualTo(400);
        assertThat(RawHttp.get("/api/scopes").status()).isEqualTo(200);
    }

    @Test
    void L_05_nobody_is_upgraded() {
        Answer answer = RawHttp.send("GET /api/scopes HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"
                + "GET /api/scopes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.text().split("HTTP/1\\.1 200 OK", -1)).hasSize(3);
        assertThat(answer.text()).doesNotContain(" 101 ");
    }

    /** {@code GET http: /}, of HPACK's static table, at the end of its stream; and RST_STREAM with CANCEL. */
    private static String requestAndReset(int stream) {
        String id = "" + (char) (stream >> 24) + (char) (stream >> 16 & 0xff) + (char) (stream >> 8 & 0xff)
                + (char) (stream & 0xff);
        return "\0\0\3\1\5" + id + "\u0082\u0086\u0084" + "\0\0\4\3\0" + id + "\0\0\0\10";
    }
}
