package io.apiconsole.tryit;

import static io.apiconsole.tryit.TryClient.call;
import static io.apiconsole.tryit.TryClient.callOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.tryit.SocketUpstream.Behaviour;
import io.apiconsole.tryit.TryClient.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that is slow, broken, or not the one that it should be. */
@QuarkusTest
@TestProfile(TryCalls.class)
@Timeout(60)
class UpstreamFaultsTest {

    private static final String OPEN = "/v1/calls/open";
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    SocketUpstream upstream;
    TlsUpstreams tls;

    @BeforeEach
    void forget() {
        TryClient.awaitCatalog();
        upstream.reset();
    }

    /** After each fault. */
    @AfterEach
    void the_next_call_works() {
        upstream.reset();
        upstream.on(OPEN, Behaviours.raw(OK + "Connection: close\r\nContent-Length: 2\r\n\r\n{}"));
        assertThat(call("GET", "/calls/open").send().message().status()).isEqualTo(200);
    }

    static Stream<Arguments> beforeAnAnswer() {
        return Stream.of(
                Arguments.of("reset at once", Behaviours.resetAfter("")),
                Arguments.of("reset within the head", Behaviours.resetAfter("HTTP/1.1 20")),
                Arguments.of("an empty reply", Behaviours.raw("")),
                Arguments.of("half a head", Behaviours.raw("HTTP/1.1 200 OK\r\nContent-Le")),
                Arguments.of("garbage", Behaviours.raw("\u0000\u0001\u0002garbage\r\n\r\n")),
                Arguments.of("another protocol", Behaviours.raw("SSH-2.0-OpenSSH_9.9\r\n\r\n")),
                Arguments.of("no version", Behaviours.raw("200 OK\r\n\r\n")),
                Arguments.of("no status", Behaviours.raw("HTTP/1.1 abc\r\n\r\n")),
                Arguments.of("another length", Behaviours.raw(OK + "Content-Length: -5\r\n\r\nabcde")),
                Arguments.of(
                        "two lengths", Behaviours.raw(OK + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef")),
                Arguments.of("a long head", Behaviours.raw(OK + "X-A: " + "x".repeat(100_000) + "\r\n\r\n")),
                Arguments.of("a long status line", Behaviours.raw("HTTP/1.1 200 " + "x".repeat(100_000) + "\r\n\r\n")),
                Arguments.of(
                        "another protocol by wish",
                        Behaviours.raw(
                                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beforeAnAnswer")
    void U_04_what_is_no_answer_is_said_to_be_none(String name, Behaviour behaviour) {
        upstream.on(OPEN, behaviour);

        assertRefused(call("GET", "/calls/open").send(), 502, "upstream-invalid-answer");

        // U-09
        assertThat(upstream.received()).hasSize(1);
    }

    static Stream<Arguments> withinAnAnswer() {
        String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
        return Stream.of(
                Arguments.of("reset", Behaviours.resetAfter(OK + "Content-Length: 50\r\n\r\nabc")),
                Arguments.of("too short", Behaviours.raw(OK + "Content-Length: 50\r\n\r\nabc")),
                Arguments.of("a bad chunk", Behaviours.resetAfter(chunked + "3\r\nabc\r\nzz\r\nabc\r\n0\r\n\r\n")),
                Arguments.of("no last chunk", Behaviours.raw(chunked + "3\r\nabc\r\n")),
                Arguments.of("half a chunk", Behaviours.raw(chunked + "30\r\nabc")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withinAnAnswer")
    void U_04_an_answer_that_is_not_whole_is_never_taken_for_one(String name, Behaviour behaviour) {
        upstream.on(OPEN, behaviour);

        TryClient.Call call = call("GET", "/calls/open");

        assertThat(call.breaksOffOrIs("upstream-invalid-answer")).isTrue();
        assertThat(upstream.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "GET"})
    void U_09_nothing_is_tried_again(String method) {
        upstream.on("/v1/calls/item/7", Behaviours.raw(""));
        upstream.on("/v1/calls/item", Behaviours.raw(""));

        TryClient.Call call = method.equals("POST")
                ? call(method, "/calls/item")
                : call(method, "/calls/item/{id}").path("id", "7");
        if (method.startsWith("P")) {
            call.body("{}");
        }

        assertRefused(call.as("token").send(), 502, "upstream-invalid-answer");
        assertThat(upstream.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "down, 502, upstream-unreachable",
        "nowhere, 502, upstream-unreachable",
        "full, 504, upstream-timeout",
        "tls-silent, 504, upstream-timeout"
    })
    void U_03_a_provider_that_takes_no_connection_is_given_up(String branch, int status, String type) {
        assertRefused(callOf(branch, "GET", "/calls/open").send(), status, type);
    }

    @Test
    void U_03_a_provider_that_does_not_begin_to_answer_is_given_up() {
        upstream.on(OPEN, Behaviours.silent());
        upstream.on("/v1/calls/open/a", Behaviours.dribbling(OK + "X-A: " + "x".repeat(1000), 50));
        upstream.on("/v1/calls/open/b", Behaviours.silentAfter("HTTP/1.1 200 "));

        List<CompletableFuture<Answer>> answers = List.of(
                call("GET", "/calls/open").sendAsync(),
                call("GET", "/calls/open/{name}").path("name", "a").sendAsync(),
                call("GET", "/calls/open/{name}").path("name", "b").sendAsync());

        answers.forEach(answer -> assertRefused(answer.join(), 504, "upstream-timeout"));
        await().atMost(Duration.ofSeconds(2)).until(() -> upstream.busy() == 0);
        assertThat(upstream.received()).hasSize(3);
    }

    @Test
    void U_03_an_answer_that_does_not_end_in_time_is_cut_off() {
        upstream.on(OPEN, Behaviours.endless());
        upstream.on("/v1/calls/open/a", Behaviours.silentAfter(OK + "Content-Length: 50\r\n\r\nabc"));
        upstream.on(
                "/v1/calls/open/b",
                Behaviours.dribblingAfter(OK + "Content-Length: 5000\r\n\r\n", "x".repeat(5000), 100));

        List<CompletableFuture<Answer>> answers = List.of(
                call("GET", "/calls/open").sendAsync(),
                call("GET", "/calls/open/{name}").path("name", "a").sendAsync(),
                call("GET", "/calls/open/{name}").path("name", "b").sendAsync());

        answers.forEach(answer -> assertThat(answer).failsWithin(Duration.ofSeconds(10)));
        await().atMost(Duration.ofSeconds(2)).until(() -> upstream.busy() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls-expired", "tls-other-host", "tls-untrusted", "tls-self-signed", "tls-old"})
    void U_06_a_connection_that_is_not_secure_is_not_used(String branch) {
        assertRefused(callOf(branch, "GET", "/calls/open").send(), 502, "upstream-tls");

        tls.byBranch().values().forEach(server -> assertThat(server.received()).isEmpty());
        assertThat(upstream.received()).isEmpty();
    }

    @Test
    void U_06_the_configured_authority_is_trusted() {
        assertThat(callOf("tls-good", "GET", "/calls/open").send().message().status())
                .isEqualTo(200);
        tls.byBranch().get("tls-good").reset();
    }

    private static void assertRefused(Answer answer, int status, String type) {
        assertThat(answer.type()).isEqualTo(type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem().path("detail").asText())
                .isNotBlank()
                .doesNotContain("localhost", "Exception", "127.0.0.1");
    }
}
