package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.RawHttp;
import io.apiconsole.testing.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** U-01. */
@QuarkusTest
class RequestLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void a_target_within_the_limit_is_served() {
        assertThat(RawHttp.get("/?" + "x".repeat(8190)).status()).isEqualTo(200);
    }

    @Test
    void a_longer_target_is_refused() {
        assertProblem(RawHttp.get("/?" + "x".repeat(8191)), 414, "target-too-long");
        assertProblem(RawHttp.get("/" + "x".repeat(8192)), 414, "target-too-long");
    }

    @Test
    void headers_within_the_limit_are_taken() {
        assertThat(RawHttp.get("/", "Cookie: " + "x".repeat(32_000)).status()).isEqualTo(200);
    }

    @Test
    void more_headers_are_refused() {
        assertProblem(RawHttp.get("/", "Cookie: " + "x".repeat(33_000)), 431, "headers-too-large");
        assertProblem(RawHttp.get("/", many("X-Field: " + "x".repeat(90), 400)), 431, "headers-too-large");
    }

    private static String[] many(String header, int count) {
        return Collections.nCopies(count, header).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 1_000_000})
    void what_the_decoder_cuts_off_has_no_body_but_the_right_status(int length) {
        Answer target = RawHttp.get("/?" + "x".repeat(length));
        Answer headers = RawHttp.get("/", "Cookie: " + "x".repeat(length * 4));

        assertThat(target.status()).isEqualTo(414);
        assertThat(target.body()).isEmpty();
        assertThat(headers.status()).isEqualTo(431);
        assertThat(headers.body()).isEmpty();
    }

    @Test
    void a_body_within_the_limit_is_read() {
        Answer answer = RawHttp.request(
                "POST", "/api/failing/stream", "Content-Length: " + MEGABYTE, "", "x".repeat(MEGABYTE - 2));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(String.valueOf(MEGABYTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "99999999999", "9223372036854775807"})
    void a_body_that_announces_more_is_refused_unread(String length) {
        assertProblem(RawHttp.request("POST", "/api/failing/stream", "Content-Length: " + length), 413, "too-large");
    }

    @Test
    void a_body_that_turns_out_larger_is_cut_off() {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        Answer answer = RawHttp.send("POST /api/failing/stream HTTP/1.1\r\nHost: localhost\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40) + "0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(answer.body()).contains("\"type\":\"" + type + "\"");
    }
}
