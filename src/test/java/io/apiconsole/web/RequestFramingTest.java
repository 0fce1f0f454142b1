package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Corpus;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.RawHttp;
import io.apiconsole.testing.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P-14, as far as the HTTP decoder tells. */
@QuarkusTest
class RequestFramingTest {

    private static final String SECOND = "GET /api/failing/number?value=2 HTTP/1.1\r\nHost: localhost\r\n\r\n";

    static List<String> requests() {
        return Corpus.read("requests.txt");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void an_ambiguous_request_is_refused_and_what_follows_it_not_answered(String request) {
        Answer answer = RawHttp.send(request + SECOND);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text().split("[A-Z]+/\\d\\.\\d \\d{3} ", -1)).hasSize(2);
    }

    @Test
    void K_10_what_only_we_refuse_leaves_one_line() {
        try (LogCapture log = new LogCapture()) {
            RawHttp.send("GET / HTTP/1.1\r\nHost: localhost\r\nHost: c4nary\r\n\r\n");

            assertThat(log.entries())
                    .filteredOn(line -> line.contains("event="))
                    .containsExactly("WARN Refused: event=ambiguous-request"
                            + " reason=\"The request can be read in more than one way.\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nx\r\n", "-1\r\nx\r\n", "fffffffffffffffff\r\nx\r\n"})
    void after_a_broken_chunk_the_connection_is_closed_and_nothing_logged(String chunk) {
        try (LogCapture log = new LogCapture()) {
            Answer answer = RawHttp.send("POST /api/failing/stream HTTP/1.1\r\nHost: localhost\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n" + chunk + "0\r\n\r\n" + SECOND);

            assertThat(answer.text()).doesNotContain(" 200 ");
            assertThat(log.entries()).noneMatch(entry -> entry.contains("unexpectedly"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "localhost/evil", "user@localhost", "[::1", "localhost:port", "localhost\r\n evil"})
    void a_host_that_is_none_is_refused(String host) {
        assertThat(RawHttp.send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void pipelined_requests_are_answered_each_and_in_order() {
        String first = "GET /api/failing/number?value=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String last = "GET /api/failing/number?value=3 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        Answer answer = RawHttp.send(first + SECOND + last);

        assertThat(answer.text().lines().filter(line -> line.matches("\\d(HTTP/1.1 200 OK)?")))
                .containsExactly("1HTTP/1.1 200 OK", "2HTTP/1.1 200 OK", "3");
    }

    /**
     * The decoder joins a folded field before anyone sees it, which RFC 9112 §5.2 allows. What a fold could hide from a
     * proxy is where a request ends: the corpus has the folds of those fields, and they are refused.
     */
    @Test
    void P_14_a_folded_field_that_frames_nothing_is_one_value_of_one_request() {
        Answer answer = RawHttp.send("GET /api/failing/number?value=1 HTTP/1.1\r\nHost: localhost\r\n"
                + "X-Note: a\r\n GET /api/failing/number?value=2 HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1");
    }

    /** The decoder skips them, as it does the empty lines that RFC 9112 §2.2 wants skipped; nothing comes to hang on them. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r\n\r\n", "\u0000", "\u0001\u0002\u001f", " "})
    void P_14_control_bytes_between_requests_belong_to_none(String bytes) {
        Answer answer = RawHttp.send(bytes + "GET /api/failing/number?value=1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + bytes + "GET /api/failing/number?value=2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.text().lines().filter(line -> line.matches("\\d(HTTP/1.1 200 OK)?")))
                .containsExactly("1HTTP/1.1 200 OK", "2");
    }
}
