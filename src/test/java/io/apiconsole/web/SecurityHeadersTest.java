package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.apiconsole.testing.RawHttp;
import io.apiconsole.testing.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C-06 and, for what may be cached, C-08. */
@QuarkusTest
class SecurityHeadersTest {

    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html dompurify console-worker";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    static Stream<Arguments> answers() {
        String html = "Accept: text/html";
        return Stream.of(
                arguments("GET", "/", 200, PAGE, List.of(html)),
                arguments("HEAD", "/", 200, PAGE, List.of(html)),
                arguments("GET", "/some/place", 200, PAGE, List.of(html)),
                arguments("GET", FrontendAssets.script(), 200, PAGE, List.of()),
                arguments("GET", "/favicon.svg", 200, PAGE, List.of()),
                arguments("GET", "/api/failing/number?value=1", 200, DATA, List.of()),
                arguments("OPTIONS", "/api/failing/number", 200, DATA, List.of("Origin: https://evil.example")),
                arguments("GET", "/api/failing/number?value=10", 400, DATA, List.of()),
                arguments("GET", "/api/%2e%2e/", 400, DATA, List.of()),
                arguments("GET", "/api/unknown", 404, DATA, List.of(html)),
                arguments("GET", "/assets/unknown.js", 404, DATA, List.of(html)),
                arguments("GET", "/unknown", 404, DATA, List.of()),
                arguments("GET", "/q/unknown", 404, DATA, List.of(html)),
                arguments("DELETE", "/", 405, DATA, List.of()),
                arguments("DELETE", "/api/failing/number", 405, DATA, List.of()),
                arguments("POST", "/api/failing/body", 413, DATA, List.of("Content-Length: 1048577")),
                arguments("GET", "/?" + "x".repeat(9000), 414, DATA, List.of()),
                arguments(
                        "POST",
                        "/api/failing/body",
                        415,
                        DATA,
                        List.of("Content-Type: text/plain", "Content-Length: 0")),
                arguments("GET", "/", 431, DATA, List.of("Cookie: x=" + "x".repeat(40_000))),
                arguments("GET", "/api/failing/exception", 500, DATA, List.of()),
                arguments("GET", "/api/failing/error", 500, DATA, List.of()),
                arguments("GET", "/api/failing/problem", 503, DATA, List.of()));
    }

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @MethodSource("answers")
    void every_answer_has_the_security_headers(
            String method, String target, int status, String policy, List<String> headers) {
        Answer answer = RawHttp.request(method, target, headers.toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).hasValue(policy);
        EVERYWHERE.forEach(
                (name, value) -> assertThat(answer.header(name)).as(name).hasValue(value));
        assertThat(answer.header("Permissions-Policy")).hasValueSatisfying(policies -> assertThat(policies)
                .contains("camera=()", "geolocation=()", "microphone=()"));
        assertThat(answer.head().toLowerCase()).doesNotContain("access-control-");
    }

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @MethodSource("answers")
    void what_says_nothing_of_caching_is_not_stored(
            String method, String target, int status, String policy, List<String> headers) {
        Answer answer = RawHttp.request(method, target, headers.toArray(String[]::new));

        String expected = policy.equals(PAGE) ? "(no-cache|public, max-age=31536000, immutable)" : "no-store";
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).matches(expected));
    }

    @Test
    void a_cross_origin_preflight_is_told_nothing() {
        Answer answer = RawHttp.request(
                "OPTIONS",
                "/api/failing/number",
                "Origin: https://evil.example",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: x-console");

        assertThat(answer.head().toLowerCase()).doesNotContain("access-control-");
    }

    /** C-08: a name that a cache takes for a file's is no way to an answer. */
    @ParameterizedTest
    @MethodSource
    void a_path_that_looks_like_a_file_below_the_api_is_unknown(String path) {
        Answer answer = RawHttp.get(path, "Accept: text/html,text/css,*/*");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }

    static List<String> a_path_that_looks_like_a_file_below_the_api_is_unknown() {
        return List.of(
                "/api",
                "/api/",
                "/api/x.css",
                "/api/catalog.css",
                "/api/catalog/x.css",
                "/api/catalog/operations.js",
                "/api/failing/number/x.css",
                "/api/failing/number.css");
    }
}
