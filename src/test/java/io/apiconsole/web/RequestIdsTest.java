package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K-10: what is logged can be found by what was answered. */
@QuarkusTest
class RequestIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/catalog", "/api/unknown", "/made%2fup", "/api/failing/exception"})
    void K_10_every_answer_has_an_identifier_of_its_own(String path) {
        String first = RawHttp.get(path).header(RequestIds.HEADER).orElseThrow();
        String second = RawHttp.get(path).header(RequestIds.HEADER).orElseThrow();

        assertThat(first).matches("[0-9a-f-]{36}").isNotEqualTo(second);
    }

    @Test
    void K_10_that_of_a_proxy_in_front_is_kept() {
        RawHttp.Answer answer = RawHttp.get("/api/catalog", "X-Request-Id: 0123456789abcdef0123456789abcdef");

        assertThat(answer.header(RequestIds.HEADER)).contains("0123456789abcdef0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space and \"quotes\"", "{\"level\":\"ERROR\"}", "%0d%0aforged-line"})
    void K_10_what_could_be_taken_for_something_else_in_a_log_is_not(String given) {
        RawHttp.Answer answer = RawHttp.get("/api/catalog", "X-Request-Id: " + given);

        assertThat(answer.header(RequestIds.HEADER).orElseThrow()).matches("[0-9a-f-]{36}");
        assertThat(RawHttp.get("/api/catalog", "X-Request-Id: " + "a".repeat(65))
                        .header(RequestIds.HEADER)
                        .orElseThrow())
                .hasSize(36);
    }

    @Test
    void K_10_each_log_line_of_a_request_has_it() {
        try (LogCapture log = new LogCapture()) {
            String id = RawHttp.get("/api/failing/exception")
                    .header(RequestIds.HEADER)
                    .orElseThrow();

            assertThat(log.records())
                    .filteredOn(entry -> entry.getMessage().contains("failed unexpectedly"))
                    .extracting(entry -> entry.getMdc(RequestIds.LOGGED))
                    .containsExactly(id);
        }
    }
}
