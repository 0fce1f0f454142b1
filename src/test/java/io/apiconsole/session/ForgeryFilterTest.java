package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that another site could make a browser send. */
@QuarkusTest
class ForgeryFilterTest {

    private static final List<String> GUARDED = List.of("/api/session", "/api/try", "/logout", "/logout/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: */*",
                "X-Console: ",
                "X-Console: 0",
                "X-Console: 11",
                "X-Console: true",
                "X_Console: 1",
                "X-Console: 1\r\nX-Console: 1",
                "X-Console: 1\r\nX-Console: 0",
                "X-Console: 1\r\nSec-Fetch-Site: cross-site",
                "X-Console: 1\r\nSec-Fetch-Site: same-site",
                "X-Console: 1\r\nSec-Fetch-Site: none",
                "X-Console: 1\r\nOrigin: null",
                "X-Console: 1\r\nOrigin: https://evil.example",
                "X-Console: 1\r\nOrigin: http://localhost.evil.example",
                "X-Console: 1\r\nOrigin: http://localhost:1",
                "X-Console: 1\r\nOrigin: http://localhost\r\nOrigin: https://evil.example"
            })
    void C_01_C_03_requests_that_are_not_of_the_page_are_refused(String fields) {
        for (String path : GUARDED) {
            for (String method : List.of("GET", "POST", "OPTIONS", "PUT")) {
                RawHttp.Answer answer = RawHttp.request(method, path, fields.split("\r\n"));

                assertThat(answer.status()).as(method + " " + path).isEqualTo(403);
                assertThat(answer.body()).contains("\"type\":\"forgery-suspected\"");
                assertThat(answer.header("Set-Cookie")).isEmpty();
                assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            }
        }
    }

    @Test
    void C_01_each_refusal_is_one_line_in_the_log() {
        try (LogCapture log = new LogCapture()) {
            RawHttp.get("/api/session", "Cookie: session=1.secret");

            assertThat(log.entries())
                    .filteredOn(entry -> entry.contains("Refused"))
                    .containsExactly(
                            "WARN Refused: event=forgery-suspected reason=\"the header X-Console is missing or wrong\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Console: 1",
                "x-console: 1",
                "X-Console: 1\r\nSec-Fetch-Site: same-origin",
                "X-Console: 1\r\nOrigin: http://localhost",
                "X-Console: 1\r\nOrigin: https://localhost"
            })
    void the_pages_own_requests_pass(String fields) {
        assertThat(RawHttp.get("/api/session", fields.split("\r\n")).status()).isEqualTo(200);
    }

    // P-09: hop-by-hop fields are no business of ours, so they cannot take the header away or make it up.
    @Test
    void P_09_a_connection_header_cannot_strip_the_guard() {
        RawHttp.Answer answer = RawHttp.get("/api/session", "Connection: X-Console", "X-Console: 0");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void what_is_public_needs_no_header_and_sets_no_cookie() {
        Browserless visitor = new Browserless().withCookie("session", "1.nonsense");

        for (String path : List.of("/api/catalog", "/api/scopes", "/")) {
            Browserless.Page page = visitor.get(path, "Accept", "text/html, application/json");

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("Set-Cookie")).isEmpty();
        }
    }
}
