package io.apiconsole.tryit;

import static io.apiconsole.tryit.TryClient.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.tryit.TryClient.Answer;
import io.apiconsole.tryit.TryClient.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** U-05: answers that are compressed although nobody asked for it. U-02: large ones, coded or not. */
@QuarkusTest
@TestProfile(TryCalls.class)
class CodedAnswersTest {

    private static final String OPEN = "/v1/calls/open";
    private static final byte[] TEXT = "{\"message\":\"a text, a text, a text\"}".getBytes(UTF_8);

    SocketUpstream upstream;

    @BeforeEach
    void forget() {
        TryClient.awaitCatalog();
        upstream.reset();
    }

    static Stream<Arguments> codings() {
        return Stream.of(
                Arguments.of("gzip", Behaviours.gzip(TEXT)),
                Arguments.of("x-gzip", Behaviours.gzip(TEXT)),
                Arguments.of("GZIP", Behaviours.gzip(TEXT)),
                Arguments.of("deflate", Behaviours.deflate(TEXT, true)),
                Arguments.of("deflate", Behaviours.deflate(TEXT, false)),
                Arguments.of("identity", TEXT));
    }

    @ParameterizedTest
    @MethodSource("codings")
    void U_05_a_known_coding_is_taken_off(String coding, byte[] body) {
        upstream.on(OPEN, Behaviours.bytes("200 OK", body, "Content-Encoding: " + coding, "X-A: 1"));

        Message message = call("GET", "/calls/open").send().message();

        assertThat(message.body().getBytes(UTF_8)).isEqualTo(TEXT);
        assertThat(message.field("X-A")).containsExactly("1");
        if (!coding.equals("identity")) {
            assertThat(message.field("Content-Encoding")).isEmpty();
            assertThat(message.field("Content-Length")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, gzip", "aes128gcm", "unknown"})
    void U_05_another_coding_is_refused(String coding) {
        upstream.on(OPEN, Behaviours.bytes("200 OK", TEXT, "Content-Encoding: " + coding));

        Answer answer = call("GET", "/calls/open").send();

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.type()).isEqualTo("upstream-invalid-answer");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    static Stream<Arguments> broken() {
        byte[] gzip = Behaviours.gzip(TEXT);
        byte[] changed = gzip.clone();
        changed[gzip.length - 6] ^= 1;
        return Stream.of(
                Arguments.of("none at all", TEXT),
                Arguments.of("cut off", Arrays.copyOf(gzip, gzip.length - 10)),
                Arguments.of("cut off within its head", Arrays.copyOf(gzip, 5)),
                Arguments.of("with a wrong check sum", changed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void U_05_a_broken_coding_is_told(String name, byte[] body) {
        upstream.on(OPEN, Behaviours.bytes("200 OK", body, "Content-Encoding: gzip"));

        assertThat(call("GET", "/calls/open").breaksOffOrIs("upstream-invalid-answer"))
                .isTrue();
        await().atMost(Duration.ofSeconds(1)).until(() -> upstream.busy() == 0);
    }

    @Test
    void U_05_a_bomb_is_put_out() {
        byte[] bomb = Behaviours.gzip(new byte[300 * 1024 * 1024]);
        upstream.on(OPEN, Behaviours.bytes("200 OK", bomb, "Content-Encoding: gzip"));

        assertThat(call("GET", "/calls/open").breaksOff()).isTrue();
        await().atMost(Duration.ofSeconds(1)).until(() -> upstream.busy() == 0);
    }

    @Test
    void U_05_an_answer_that_grows_beyond_the_limit_is_broken_off() {
        byte[] random = new byte[1024 * 1024];
        new Random(1).nextBytes(random);
        byte[] large = new byte[65 * 1024 * 1024];
        // Of a ratio that passes: a megabyte in ten is noise.
        for (int i = 0; i < large.length; i += 10 * random.length) {
            System.arraycopy(random, 0, large, i, random.length);
        }
        upstream.on(OPEN, Behaviours.bytes("200 OK", Behaviours.gzip(large), "Content-Encoding: gzip"));

        assertThat(call("GET", "/calls/open").breaksOff()).isTrue();
    }

    @Test
    void U_05_a_large_coded_answer_comes_whole() {
        byte[] text = "{\"name\":\"value\"},\n".repeat(1_000_000).getBytes(UTF_8);
        for (int i = 0; i < text.length; i += 40) {
            text[i] = (byte) ('a' + i % 23);
        }
        upstream.on(OPEN, Behaviours.bytes("200 OK", Behaviours.gzip(text), "Content-Encoding: gzip"));

        byte[] message = call("GET", "/calls/open").send().response().body();

        int head = "HTTP/1.1 200 OK\r\n\r\n".length();
        assertThat(Arrays.copyOfRange(message, head, message.length)).isEqualTo(text);
    }

    @Test
    void U_02_a_large_answer_comes_whole() {
        upstream.on(OPEN, Behaviours.megabytes(50));

        Answer answer = call("GET", "/calls/open").send();

        int headLength = "HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n".length();
        assertThat(answer.response().body()).hasSize(50 * 1024 * 1024 + headLength);
        assertThat(answer.header("Content-Length")).hasValue(String.valueOf(50 * 1024 * 1024 + headLength));
    }
}
