package io.apiconsole.web;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.apiconsole.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StaticFilesTest {

    /** A client that takes what comes and decodes nothing. */
    private static RequestSpecification client() {
        return given().config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()));
    }

    static List<FrontendBuild.Asset> assets() {
        return FrontendAssets.all();
    }

    @ParameterizedTest
    @MethodSource("assets")
    void every_file_of_the_build_is_served_in_every_coding(FrontendBuild.Asset asset) throws IOException {
        assertThat(client().get(asset.path()).asByteArray()).isEqualTo(built(asset.file()));
        for (String coding : asset.encodings()) {
            Response answer = client().header("Accept-Encoding", coding).get(asset.path());

            assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
            assertThat(answer.contentType()).isEqualTo(asset.type());
            assertThat(answer.asByteArray()).isEqualTo(built(asset.file() + (coding.equals("br") ? ".br" : ".gz")));
        }
    }

    private static byte[] built(String file) throws IOException {
        try (InputStream stream = StaticFilesTest.class.getResourceAsStream("/frontend/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("assets")
    void hashed_files_are_kept_for_ever_and_others_asked_for_again(FrontendBuild.Asset asset) {
        boolean hashed = asset.path().startsWith("/assets/");

        client().get(asset.path())
                .then()
                .statusCode(200)
                .header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache")
                .header("ETag", notNullValue())
                .header("Vary", equalTo("accept-encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br",
                "gzip, deflate           | gzip",
                "br;q=0.1, gzip          | gzip",
                "br;q=0, *               | gzip"
            })
    void the_best_coding_is_sent(String accepted, String expected) {
        client().header("Accept-Encoding", accepted)
                .get(FrontendAssets.script())
                .then()
                .header("Content-Encoding", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zstd", "*;q=0", "br;q=0, gzip;q=0"})
    void a_client_that_wants_no_coding_gets_none(String accepted) {
        assertThat(client().header("Accept-Encoding", accepted)
                        .get(FrontendAssets.script())
                        .header("Content-Encoding"))
                .isNull();
    }

    @Test
    void each_coding_has_a_strong_tag_of_its_own() {
        Set<String> tags = new TreeSet<>();
        for (String coding : List.of("br", "gzip", "identity")) {
            tags.add(client().header("Accept-Encoding", coding)
                    .get(FrontendAssets.script())
                    .header("ETag"));
        }

        assertThat(tags).hasSize(3).allSatisfy(tag -> assertThat(tag).matches("\"[\\w-]+\""));
    }

    @Test
    void what_the_client_has_already_is_not_sent_again() {
        for (String path : List.of("/", FrontendAssets.script())) {
            String tag = client().header("Accept-Encoding", "br").get(path).header("ETag");

            for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
                RawHttp.Answer answer = RawHttp.get(path, "Accept-Encoding: br", "If-None-Match: " + known);

                assertThat(answer.status()).isEqualTo(304);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.header("ETag")).hasValue(tag);
                assertThat(answer.header("Vary")).isPresent();
                assertThat(answer.header("Cache-Control")).isPresent();
                assertThat(answer.header("Content-Type")).isEmpty();
            }
        }
    }

    @Test
    void the_tag_of_another_coding_is_no_match() {
        String tag = client().header("Accept-Encoding", "br")
                .get(FrontendAssets.script())
                .header("ETag");

        client().header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .get(FrontendAssets.script())
                .then()
                .statusCode(200);
    }

    @Test
    void head_answers_like_get_without_the_body() {
        for (String path : List.of("/", FrontendAssets.script())) {
            RawHttp.Answer get = RawHttp.get(path, "Accept-Encoding: gzip");
            RawHttp.Answer head = RawHttp.request("HEAD", path, "Accept-Encoding: gzip");

            assertThat(head.body()).isEmpty();
            assertThat(withoutRequestId(head)).isEqualTo(withoutRequestId(get));
        }
    }

    private static String withoutRequestId(RawHttp.Answer answer) {
        return answer.head().replaceFirst("(?i)\r\nX-Request-Id: .*", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
    void other_methods_are_told_which_there_are(String method) {
        for (String path : List.of("/", FrontendAssets.script())) {
            RawHttp.Answer answer = RawHttp.request(method, path, "Content-Length: 0");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).hasValue("GET, HEAD");
            assertThat(answer.body()).contains("\"type\":\"method-not-allowed\"");
        }
    }

    @Test
    void a_query_does_not_matter() {
        client().get("/?section=%2Fme&branch=v1").then().statusCode(200).contentType("text/html;charset=utf-8");
    }

    /** D-02: the page is the same whatever its address asks for; there is nothing to load from elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"url", "configUrl", "spec", "definition", "theme", "config"})
    void no_parameter_changes_the_page(String parameter) {
        byte[] page = client().get("/").asByteArray();

        assertThat(client().queryParam(parameter, "https://evil.example/x.json")
                        .get("/")
                        .asByteArray())
                .isEqualTo(page);
    }
}
