package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Corpus;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P-01 (paths of our own routes), P-02 (files), P-15 (nothing is remembered of a refused path). */
@QuarkusTest
class HostilePathsTest {

    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

    static List<String> paths() {
        return Corpus.read("paths.txt");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_hostile_path_is_refused_with_a_problem(String path) {
        RawHttp.Answer answer = RawHttp.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(400);
        if (!isBare(answer)) {
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.body()).contains("\"type\":\"invalid-target\"");
        }
    }

    /** The HTTP decoder, or the framework in front of its first route, has refused it: nothing was looked at at all. */
    private static boolean isBare(RawHttp.Answer answer) {
        return answer.body().isEmpty() && answer.header("Content-Type").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_hostile_path_is_refused_for_every_method(String path) {
        assertThat(RawHttp.request("POST", path, "Content-Length: 0").status()).isEqualTo(400);
    }

    @Test
    void K_10_each_leaves_one_line_without_anything_of_the_path() {
        try (LogCapture log = new LogCapture()) {
            RawHttp.get("/api/c4nary%2fcatalog?c4nary");

            assertThat(log.entries())
                    .filteredOn(line -> line.contains("event="))
                    .containsExactly("WARN Refused: event=invalid-target reason=\"The path has an encoded slash.\"");
            assertThat(log.entries()).noneMatch(line -> line.contains("c4nary"));
        }
    }

    @Test
    void the_page_is_still_served_after_a_thousand_poisonous_requests() {
        for (int i = 0; i < 1000; i++) {
            assertThat(RawHttp.get("/app/x%2F..%2Findex.html", BROWSER).status())
                    .isEqualTo(400);
        }

        assertThat(RawHttp.get("/index.html", BROWSER).status()).isEqualTo(200);
        assertThat(RawHttp.get("/", BROWSER).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource
    void nothing_but_the_built_files_is_served(String path) {
        RawHttp.Answer answer = RawHttp.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    static List<String> nothing_but_the_built_files_is_served() {
        return List.of(
                "/assets",
                "/assets/",
                "/assets.json",
                "/assets/assets.json",
                "/assets/index.html",
                "/application.properties",
                "/frontend/index.html",
                "/META-INF/MANIFEST.MF",
                "/META-INF/resources",
                "/io/apiconsole/web/StaticFiles.class",
                "/.env",
                "/.git/config",
                "/.well-known/x",
                "/assets/.htaccess",
                "/index.html.br",
                "/favicon.svg.gz",
                "/index.htm%6c");
    }

    @Test
    void a_file_with_a_dot_in_front_is_never_answered_with_the_page() {
        assertThat(RawHttp.get("/.env", BROWSER).status()).isEqualTo(404);
        assertThat(RawHttp.get("/.git/config", BROWSER).status()).isEqualTo(404);
        assertThat(RawHttp.get("/%2egit/config", BROWSER).status()).isEqualTo(404);
    }
}
