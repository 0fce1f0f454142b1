package io.apiconsole.sandbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.apiconsole.testing.RawHttp;
import io.apiconsole.testing.SandboxLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laboratory does what its definition says. */
@QuarkusTest
class LaboratoryTest {

    private static final String LAB = "/sandbox/v1/lab";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bigNumber     | 9007199254740993",
                "duplicateKeys | {\"key\":\"first\",\"key\":\"second\"}",
                "invalidJson   | [1,2,3],}",
                "truncatedJson | [1,2,3",
                "wrongType     | {\"name\""
            })
    void what_is_broken_on_purpose_arrives_as_it_is(String how, String content) {
        given().get(LAB + "/broken?how=" + how).then().statusCode(200).body(containsString(content));
    }

    @Test
    void what_is_no_HTTP_is_none() {
        assertThat(RawHttp.get(LAB + "/broken?how=badStatusLine").text()).startsWith("GOOD MORNING\r\n");
        assertThat(RawHttp.get(LAB + "/broken?how=badHeader").text()).contains("X-Broken: a\u0001b");
        assertThat(RawHttp.get(LAB + "/broken?how=closedAtOnce").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resetMidway", "shortBody"})
    void what_breaks_off_has_fewer_bytes_than_announced(String how) {
        RawHttp.Answer answer = RawHttp.get(LAB + "/broken?how=" + how);

        assertThat(Integer.parseInt(answer.header("Content-Length").orElseThrow()))
                .isGreaterThan(answer.body().length());
    }

    @Test
    void what_is_too_much_is_that_much() {
        assertThat(RawHttp.get(LAB + "/broken?how=deepJson").body()).hasSize(200_000);
        assertThat(RawHttp.get(LAB + "/broken?how=hugeHeader").header("X-Huge").orElseThrow())
                .hasSize(64 * 1024);
        assertThat(RawHttp.get(LAB + "/broken?how=emptyJson").body()).isEmpty();
        assertThat(RawHttp.get(LAB + "/broken?how=invalidUtf8").body()).contains("caf\u00e9");
    }

    @Test
    void a_large_answer_is_as_large_as_it_says_and_costs_no_memory() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri("/large?megabytes=100")).build();
        long before = usedHeap();
        long size = 0;
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[1 << 20];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                size += n;
            }
        }

        assertThat(size).isEqualTo(100_000_000);
        assertThat(usedHeap() - before).isLessThan(20_000_000);
        given().head(LAB + "/large?megabytes=3").then().header("Content-Length", "3000000");
        given().get(LAB + "/large?megabytes=1")
                .then()
                .body("number", hasSize(1_000))
                .body("[999].number", equalTo(1_000));
        given().get(LAB + "/large?megabytes=2000").then().statusCode(400);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void what_is_compressed_can_be_decompressed() throws Exception {
        byte[] gzip = bytes("/compressed?items=1000");
        byte[] deflate = bytes("/compressed?items=1000&encoding=deflate");

        String text = new String(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(), UTF_8);
        assertThat(text).startsWith("[{\"id\"").endsWith("}]").hasSize(1_000_000);
        assertThat(new InflaterInputStream(new ByteArrayInputStream(deflate)).readAllBytes())
                .isEqualTo(text.getBytes(UTF_8));
        assertThat(gzip.length).isLessThan(100_000);
    }

    /** That decoders read these was seen with Node's and Facebook's own. */
    @Test
    void what_is_stored_has_the_frames_of_its_coding() throws Exception {
        byte[] brotli = bytes("/compressed?items=1&encoding=br");
        byte[] zstandard = bytes("/compressed?items=1&encoding=zstd");
        HexFormat hex = HexFormat.of();

        assertThat(hex.formatHex(brotli, 0, 3)).isEqualTo("703e10");
        assertThat(brotli).hasSize(3 + 1_000 + 1).endsWith(0x03);
        assertThat(hex.formatHex(zstandard, 0, 9)).isEqualTo("28b52ffd0038401f00");
        assertThat(zstandard).hasSize(9 + 1_000 + 3).endsWith(0x01, 0x00, 0x00);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpeg"})
    void a_picture_has_the_width_asked_for_and_can_be_shown(String format) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes("/image?width=333&format=" + format)));

        assertThat(image.getWidth()).isEqualTo(333);
        assertThat(image.getHeight()).isEqualTo(187);
        assertThat(image.getRGB(0, 0) & 0xFF00).isLessThan(image.getRGB(332, 186) & 0xFF00);
    }

    @Test
    void a_picture_may_be_a_download_of_any_name() {
        given().queryParam("download", "\u00e9 \"x\".png\r\n")
                .get(LAB + "/image")
                .then()
                .contentType("image/png")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"_ _x_.png__\"; filename*=UTF-8''%C3%A9%20%22x%22.png%0D%0A");
        given().get(LAB + "/image?format=svg")
                .then()
                .contentType("image/svg+xml")
                .body(containsString("<script>"));
    }

    @Test
    void what_is_slow_takes_its_time_and_may_send_its_head_first() throws IOException {
        long start = System.nanoTime();
        given().get(LAB + "/slow?seconds=1").then().statusCode(200).body("seconds", equalTo(1));
        assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);

        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            String request = "GET " + LAB + "/slow?seconds=60&headersFirst=true HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(15), UTF_8))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void an_endless_answer_goes_on_line_by_line() throws IOException {
        try (InputStream endless = uri("/endless?interval=1").toURL().openStream()) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            while (read.toString(UTF_8).lines().count() < 5) {
                read.write(endless.read());
            }
            assertThat(read.toString(UTF_8)).contains("\n4 20");
        }
        given().get(LAB + "/endless?interval=1&lines=3").then().body(containsString("\n3 "));
    }

    @Test
    void a_call_is_echoed_without_its_token() {
        given().auth()
                .oauth2(SandboxLogin.accessToken("all"))
                .contentType("application/json")
                .header("X-Lab-Note", "hi")
                .body("{\"a\":[1,null]}")
                .post(LAB + "/echo?tag=x&tag=y")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("query.tag", equalTo(List.of("x", "y")))
                .body("headers.X-Lab-Note[0]", equalTo("hi"))
                .body("headers.Authorization[0]", equalTo("Bearer \u2026"))
                .body("body.a[0]", equalTo(1))
                .body("bodySize.value", equalTo(14));
        given().options(LAB + "/echo").then().statusCode(200).header("Allow", "DELETE, OPTIONS, PATCH, POST, PUT");
    }

    @Test
    void errors_come_in_each_shape() {
        given().get(LAB + "/error?status=404")
                .then()
                .statusCode(404)
                .body("class", equalTo("Client::NotFound::AsRequested"))
                .body("message", equalTo("As requested"));
        given().get(LAB + "/error?status=401&shape=legacy")
                .then()
                .statusCode(401)
                .body("errorCode", equalTo("INVALID_CREDENTIAL"))
                .body("httpCode", equalTo("401 Unauthorized"));
        given().get(LAB + "/error?status=503&shape=html&message=<b>")
                .then()
                .statusCode(503)
                .body(containsString("&lt;b&gt;"));
        given().get(LAB + "/error?status=429&shape=empty")
                .then()
                .statusCode(429)
                .header("Retry-After", "3");
        given().get(LAB + "/error?status=200").then().statusCode(400).body("message", containsString("status"));
    }

    @Test
    void what_is_flaky_fails_as_often_as_asked() {
        given().get(LAB + "/flaky?failures=0").then().statusCode(200);
        given().get(LAB + "/flaky?failures=100")
                .then()
                .statusCode(503)
                .body("class", equalTo("Server::ServiceUnavailable::BadLuck"));
    }

    @Test
    void cookies_redirects_and_texts_are_those_asked_for() {
        given().get(LAB + "/cookie?name=a&value=b").then().header("Set-Cookie", startsWith("a=b;"));
        given().queryParam("name", "a;b").get(LAB + "/cookie").then().statusCode(400);
        given().redirects()
                .follow(false)
                .get(LAB + "/redirect?status=308&location=javascript:alert(1)")
                .then()
                .statusCode(308)
                .header("Location", "javascript:alert(1)");
        given().queryParam("location", "/x\r\nX-Evil: 1")
                .get(LAB + "/redirect")
                .then()
                .statusCode(400);
        given().get(LAB + "/text?charset=iso-8859-1").then().contentType("text/plain; charset=ISO-8859-1");
        given().get(LAB + "/text?charset=nonsense").then().statusCode(400);
        given().get(LAB + "/html")
                .then()
                .contentType("text/html; charset=utf-8")
                .body(containsString("<script>"));
    }

    private static byte[] bytes(String target) throws IOException {
        try (InputStream body = uri(target).toURL().openStream()) {
            return body.readAllBytes();
        }
    }

    private static URI uri(String target) {
        return URI.create("http://localhost:" + RestAssured.port + LAB + target);
    }
}
