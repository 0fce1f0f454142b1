package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P-15: unknown assets, places in the page, unknown parts of the API. */
@QuarkusTest
class UnknownPathsTest {

    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/some/place", "/me", "/v1/domain", "/caf%C3%A9", "/apix", "/assetsx"})
    void a_place_in_the_page_shows_the_page(String path) {
        RawHttp.Answer page = RawHttp.get("/", BROWSER);
        RawHttp.Answer answer = RawHttp.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(page.header("Content-Type"));
        assertThat(answer.header("Cache-Control")).hasValue("no-cache");
        assertThat(answer.body()).isEqualTo(page.body());
    }

    @Test
    void a_place_in_the_page_is_compressed_and_not_sent_twice() {
        RawHttp.Answer first = RawHttp.get("/some/place", BROWSER, "Accept-Encoding: br");
        RawHttp.Answer second = RawHttp.get(
                "/some/place",
                BROWSER,
                "Accept-Encoding: br",
                "If-None-Match: " + first.header("ETag").orElseThrow());

        assertThat(first.header("Content-Encoding")).hasValue("br");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void head_of_a_place_in_the_page_has_no_body() {
        RawHttp.Answer answer = RawHttp.request("HEAD", "/some/place", BROWSER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/unknown",
                "/api/catalog/unknown",
                "/assets",
                "/assets/",
                "/assets/unknown.js",
                "/assets/index.html",
                "/q/unknown",
                "/.env"
            })
    void there_are_no_places_below_the_api_and_the_assets(String path) {
        assertNotFound(RawHttp.get(path, BROWSER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "image/avif,image/webp,*/*;q=0.8", "application/json", "text/html;q=0", "text/*"})
    void who_does_not_navigate_is_told_that_there_is_nothing(String accept) {
        assertNotFound(RawHttp.get("/some/place", "Accept: " + accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PROPFIND"})
    void only_reading_shows_the_page(String method) {
        assertNotFound(RawHttp.request(method, "/some/place", BROWSER, "Content-Length: 0"));
    }

    private static void assertNotFound(RawHttp.Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"type\":\"not-found\",\"status\":404,\"title\":\"Not Found\"}");
    }
}
