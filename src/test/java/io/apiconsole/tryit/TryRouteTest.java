package io.apiconsole.tryit;

import static io.apiconsole.tryit.TryClient.call;
import static io.apiconsole.tryit.TryClient.callOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Corpus;
import io.apiconsole.testing.RawHttp;
import io.apiconsole.tryit.SocketUpstream.Received;
import io.apiconsole.tryit.TryClient.Answer;
import io.apiconsole.tryit.TryClient.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called, with what, and what is not called at all. */
@QuarkusTest
@TestProfile(TryCalls.class)
class TryRouteTest {

    SocketUpstream upstream;

    @BeforeEach
    void forget() {
        TryClient.awaitCatalog();
        upstream.reset();
    }

    @Test
    void an_operation_is_called_and_its_answer_comes_back_as_a_message() {
        upstream.on(
                "/v1/calls/open",
                Behaviours.answer("201 Made", "{\"a\":1}", "Content-Type: application/json", "X-Query-Id: 7"));

        Answer answer = call("GET", "/calls/open")
                .query("q", "a b", "c/d")
                .header("X-Shop-Note", "hello")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("message/http");
        assertThat(answer.header("Server-Timing").orElseThrow()).matches("upstream;dur=\\d+\\.\\d");
        Message message = answer.message();
        assertThat(message.statusLine()).isEqualTo("HTTP/1.1 201 Made");
        assertThat(message.fields())
                .containsExactly("Content-Type: application/json", "X-Query-Id: 7", "Content-Length: 7");
        assertThat(message.body()).isEqualTo("{\"a\":1}");
        Received received = upstream.only();
        assertThat(received.line()).isEqualTo("GET /v1/calls/open?q=a%20b&q=c%2Fd HTTP/1.1");
        assertThat(received.field("X-Shop-Note")).hasValue("hello");
    }

    @Test
    void an_ip_block_is_one_segment_of_the_path() {
        call("GET", "/calls/ip/{ip}").path("ip", "141.94.185.0/28").as("token").send();

        assertThat(upstream.only().target()).isEqualTo("/v1/calls/ip/141.94.185.0%2F28");
    }

    @Test
    void a_body_is_sent_as_it_was_typed() {
        String typed = " {\"name\": \"caf\u00e9\",\n\"size\": } ";

        call("POST", "/calls/item").body(typed).as("token").send();

        Received received = upstream.only();
        assertThat(new String(
                        received.body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(typed);
        assertThat(received.field("Content-Type")).hasValue("application/json");
    }

    @Test
    void P_05_the_token_is_sent_where_the_operation_needs_one_and_nowhere_else() {
        call("GET", "/calls/item").as("token-1").send();
        call("GET", "/calls/open").as("token-1").send();

        assertThat(upstream.received().get(0).field("Authorization")).hasValue("Bearer token-1");
        assertThat(upstream.received().get(1).field("Authorization")).isEmpty();
    }

    @Test
    void P_13_nothing_of_the_browsers_own_request_is_sent_on() {
        TryClient.send(TryClient.request()
                .header("Cookie", "session=secret")
                .header("Origin", "http://localhost:" + io.restassured.RestAssured.port)
                .header("Referer", "http://localhost/")
                .header("User-Agent", "Browser")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Accept-Language", "fr")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .POST(BodyPublishers.ofString(
                        call("POST", "/calls/open").body("{}").json()))
                .build());

        assertThat(upstream.only().fields().stream().map(field -> field.toLowerCase(java.util.Locale.ROOT)))
                .containsExactlyInAnyOrder(
                        "host: localhost:" + upstream.port(),
                        "accept: */*",
                        "user-agent: api-console",
                        "accept-encoding: identity",
                        "content-type: application/json",
                        "content-length: 2");
    }

    @ParameterizedTest
    @CsvSource({"GET, /calls/open", "HEAD, /calls/open", "DELETE, /calls/item/{id}"})
    void a_call_without_a_body_says_nothing_of_one(String method, String path) {
        upstream.on("/v1/calls/open", Behaviours.raw("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
        TryClient.Call call = call(method, path).as("token");
        (path.contains("{") ? call.path("id", "7") : call).send();

        assertThat(upstream.only().field("Content-Length")).isEmpty();
        assertThat(upstream.only().field("Content-Type")).isEmpty();
        assertThat(upstream.only().field("Transfer-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v1, GET, /calls/nothing",
        "v1, PATCH, /calls/open",
        "v1, get, /calls/open",
        "v1, GET, /calls/open/",
        "v1, GET, /calls/item/7",
        "v1, GET, /calls/item/{ID}",
        "v3, GET, /calls/open",
        "v1, CONNECT, /calls/open",
        "v1, GET, https://evil.example/",
        "v1, GET, /calls/open?a=b",
        "v1, GET, /calls/open/../item"
    })
    void P_05_what_the_catalogue_does_not_have_is_not_called(String branch, String method, String path) {
        assertRefused(callOf(branch, method, path).as("token").send(), 404, "unknown-operation");
    }

    @Test
    void a_branch_without_an_address_can_only_be_read() {
        assertRefused(callOf("readonly", "GET", "/calls/open").send(), 409, "branch-not-callable");
    }

    static List<String> headers() {
        return Corpus.read("headers.txt").stream()
                .filter(line -> !line.startsWith("="))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void P_07_a_field_that_is_not_the_callers_to_set_is_refused_and_nothing_sent(String field) {
        int equals = field.indexOf('=');
        String name = field.substring(0, equals);

        Answer answer = call("GET", "/calls/open")
                .header(name, field.substring(equals + 1))
                .send();

        assertRefused(answer, 400, "invalid-parameter");
        assertThat(answer.problem().path("in").asText()).isEqualTo("header");
        assertThat(answer.problem().path("name").asText()).isEqualTo(name);
    }

    static List<String> controls() {
        return List.of("a\r\nX-Injected: yes", "a\rb", "a\nb", "a\u0000b", "a\u007fb", "\ud800");
    }

    @ParameterizedTest
    @MethodSource("controls")
    void P_06_control_characters_are_refused_with_their_parameter_named(String value) {
        assertInvalid(call("GET", "/calls/open/{name}").path("name", value).send(), "path", "name");
        assertInvalid(call("GET", "/calls/open").query("text", value).send(), "query", "text");
        assertInvalid(call("GET", "/calls/open").header("X-Shop-Note", value).send(), "header", "X-Shop-Note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../item", "a/../../item", ""})
    void P_04_dot_segments_are_refused_with_their_parameter_named(String value) {
        assertInvalid(call("GET", "/calls/open/{name}").path("name", value).send(), "path", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "@evil.example", "%2e%2e", "..;/", "/me", "?a#b"})
    void P_04_no_value_leads_out_of_its_segment(String value) {
        call("GET", "/calls/open/{name}").path("name", value).send();

        assertThat(upstream.only().target()).matches("/v1/calls/open/[A-Za-z0-9._~%-]+");
        assertThat(upstream.only().field("Host")).hasValue("localhost:" + upstream.port());
    }

    @Test
    void values_that_do_not_fit_are_refused_with_their_parameter_named() {
        assertInvalid(call("GET", "/calls/open").query("count", "many").send(), "query", "count");
        assertInvalid(call("GET", "/calls/needy").query("q", "a").send(), "header", "X-Shop-Note");
        assertInvalid(call("POST", "/calls/item").as("token").send(), "body", "body");
        assertInvalid(call("GET", "/calls/open").query("none", "a").send(), "query", "none");
    }

    @Test
    void what_is_too_large_for_the_provider_is_refused() {
        assertRefused(call("GET", "/calls/open").query("text", "x".repeat(9000)).send(), 413, "too-large");
        assertRefused(
                call("GET", "/calls/open")
                        .header("X-Shop-Note", "x".repeat(9000))
                        .send(),
                413,
                "too-large");
    }

    @Test
    void U_01_a_request_beyond_the_limit_is_refused_while_it_comes() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        RawHttp.Answer unannounced = RawHttp.send("POST /api/try HTTP/1.1\r\nHost: localhost\r\nX-Console: 1\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40)
                + "0\r\n\r\n");
        assertThat(unannounced.status()).isEqualTo(413);
        assertThat(unannounced.body()).contains("\"type\":\"too-large\"");
        assertThat(upstream.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "not JSON",
                "{}",
                "{\"branch\":\"v1\",\"method\":\"GET\"}",
                "{\"branch\":null,\"method\":\"GET\",\"path\":\"/calls/open\"}",
                "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\"} {}",
                "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\",\"url\":\"http://evil.example\"}",
                "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\",\"path\":\"/calls/item\"}",
                "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\",\"parameters\":{\"path\":{\"a\":null}}}",
                "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\",\"parameters\":{\"query\":{\"a\":[null]}}}",
                "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\",\"parameters\":{\"query\":{\"a\":\"b\"}}}",
                "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open\",\"parameters\":{\"header\":{\"Accept\":\"a\",\"Accept\":\"b\"}}}"
            })
    void what_is_no_request_is_refused(String json) {
        assertRefused(TryClient.send(json), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"})
    void C_02_what_a_form_of_another_site_can_send_is_refused(String type) {
        Answer answer = TryClient.send(TryClient.request()
                .setHeader("Content-Type", type)
                .POST(BodyPublishers.ofString(call("GET", "/calls/open").json()))
                .build());

        assertRefused(answer, 400, "invalid-request");
    }

    @Test
    void without_a_token_the_operation_is_not_called_and_the_scopes_are_said() {
        Answer answer = call("GET", "/calls/item").send();

        assertRefused(answer, 401, "login-required");
        assertThat(answer.problem().path("scopes")).isNotEmpty();
    }

    @Test
    void a_session_that_ended_and_a_login_server_that_is_away_are_told_apart() {
        assertRefused(call("GET", "/calls/item").as(HeaderTokens.EXPIRED).send(), 401, "session-expired");
        assertRefused(call("GET", "/calls/item").as(HeaderTokens.UNAVAILABLE).send(), 503, "login-unavailable");
    }

    @Test
    void C_05_the_address_itself_shows_nothing() {
        Answer answer = TryClient.send(TryClient.request().GET().build());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).hasValue("POST");
        assertThat(answer.type()).isEqualTo("method-not-allowed");
    }

    private void assertInvalid(Answer answer, String in, String name) {
        assertRefused(answer, 400, "invalid-parameter");
        assertThat(answer.problem().path("in").asText()).isEqualTo(in);
        assertThat(answer.problem().path("name").asText()).isEqualTo(name);
        assertThat(answer.problem().path("detail").asText()).isNotBlank();
    }

    private void assertRefused(Answer answer, int status, String type) {
        assertThat(answer.type()).isEqualTo(type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem().path("status").asInt()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(upstream.received()).isEmpty();
    }
}
