package io.apiconsole;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.Spans;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in a trace where traces are on, and above all what is not. */
@QuarkusTest
@TestProfile(TracesTest.On.class)
class TracesTest {

    public static class On implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Spans.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.bsp.schedule.delay", "20ms",
                    "console.traces.from-proxy", "true");
        }
    }

    private static final String CANARY = "c4nary";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Inject
    Spans spans;

    private final Browserless visitor = new Browserless();

    @BeforeEach
    void there_is_a_catalogue() {
        await().until(() -> visitor.get(ready.toString()).status() == 200);
        spans.forget();
    }

    @Test
    void a_call_is_a_span_within_that_of_its_request_and_names_the_operation_by_its_template() {
        visitor.login("all");
        call("GET", "/domain/zone/{zoneName}", "{\"path\":{\"zoneName\":\"" + CANARY + ".example\"}}", null);

        SpanData call = spans.named("GET /domain/zone/{zoneName}");

        SpanData request = spans.named("POST /api/try");
        assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(call.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(attributes(call))
                .containsEntry("url.template", "/domain/zone/{zoneName}")
                .containsEntry("server.address", "localhost")
                .containsEntry("console.branch", "v1")
                .containsEntry("http.response.status_code", 404L)
                .containsEntry("error.type", "404");
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(attributes(request))
                .containsOnly(
                        Map.entry("http.request.method", "POST"),
                        Map.entry("http.route", "/api/try"),
                        Map.entry("http.response.status_code", 200L));
    }

    @Test
    void a_search_is_a_span_within_that_of_its_request_and_says_what_was_wrong() {
        visitor.get("/api/search?q=" + CANARY);

        SpanData request = spans.named("GET /api/search");
        assertThat(spans.named("search").getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(attributes(spans.named("search"))).isEmpty();

        spans.forget();
        visitor.get("/api/search?q=domain&section=" + CANARY);

        assertThat(attributes(spans.named("search"))).containsOnly(Map.entry("error.type", "invalid-parameter"));
    }

    @Test
    void what_the_console_does_not_know_has_no_name_of_its_own() {
        visitor.send("M4DEUP", "/" + CANARY, null);
        visitor.get("/" + CANARY, "Accept", "text/html");

        assertThat(attributes(spans.named("_OTHER"))).containsEntry("http.request.method", "_OTHER");
        assertThat(attributes(spans.named("GET /{place}"))).containsEntry("http.response.status_code", 200L);
    }

    @Test
    void that_somebody_went_away_is_seen() throws IOException {
        try (Socket visitorInAHurry = new Socket("localhost", RestAssured.port)) {
            visitorInAHurry
                    .getOutputStream()
                    .write("GET /sandbox/v1/lab/slow?seconds=60 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(US_ASCII));
        }

        assertThat(attributes(spans.named("GET /sandbox/v1/"))).containsEntry("error.type", "broken-off");
    }

    @Test
    void a_proxy_may_say_to_which_trace_a_request_belongs() {
        visitor.get("/api/scopes", "traceparent", TRACEPARENT);

        assertThat(spans.named("GET /api/scopes").getTraceId()).isEqualTo(TRACE);
    }

    @Test
    void P_13_nobody_who_is_called_is_told_of_a_trace() {
        visitor.login("all");
        Page answer = call("POST", "/lab/echo", "{}", null, "traceparent", TRACEPARENT, "baggage", "a=b");

        assertThat(answer.body()).contains("\"headers\"").doesNotContainIgnoringCase("traceparent", "baggage", TRACE);
        for (String ofTheEmbeddedProvider : List.of("POST /sandbox/oauth2/token", "POST /sandbox/v1/")) {
            assertThat(spans.named(ofTheEmbeddedProvider).getParentSpanContext().isValid())
                    .isFalse();
        }
    }

    @Test
    void S_03_K_10_no_value_and_no_secret_is_in_a_trace() {
        visitor.login("/?" + CANARY, List.of("all"));
        visitor.get("/api/search?q=" + CANARY + "&section=" + CANARY);
        visitor.get("/api/catalog/operations?branch=v1&section=/" + CANARY, "User-Agent", CANARY);
        visitor.get("/" + CANARY + "?" + CANARY, "Accept", "text/html");
        visitor.get("/assets/" + CANARY);
        visitor.get("/login/callback?state=" + CANARY + "&code=" + CANARY);
        call("GET", "/domain/zone/{zoneName}", "{\"path\":{\"zoneName\":\"" + CANARY + "\"}}", null);
        call(
                "POST",
                "/lab/echo",
                "{\"query\":{\"tag\":[\"" + CANARY + "\"]},\"header\":{\"X-Lab-Note\":\"" + CANARY + "\"}}",
                "\"" + CANARY + "\"");
        call("GET", "/" + CANARY, "{}", null);
        spans.named("POST /lab/echo");

        await().until(() -> spans.all().stream()
                        .filter(span -> span.getName().equals("POST /api/try"))
                        .count()
                == 3);
        assertThat(spans.all())
                .hasSizeGreaterThan(12)
                .allSatisfy(span -> assertThat(span.toString())
                        .doesNotContainIgnoringCase(CANARY, "bearer", "127.0.0.1", "eyJ", "demo"))
                .allSatisfy(span -> assertThat(attributes(span).keySet())
                        .isSubsetOf(
                                "http.request.method",
                                "http.route",
                                "http.response.status_code",
                                "error.type",
                                "url.template",
                                "server.address",
                                "server.port",
                                "console.branch",
                                "console.catalog.version",
                                "console.catalog.sections",
                                "console.catalog.operations",
                                "console.catalog.problems",
                                "console.catalog.stale"))
                .allSatisfy(span -> assertThat(span.getEvents()).isEmpty());
    }

    @Test
    void K_10_each_log_line_of_a_request_has_the_trace_and_the_request() {
        try (LogCapture log = new LogCapture()) {
            Page answer = call("GET", "/none", "{}", null, "traceparent", TRACEPARENT);

            assertThat(log.records())
                    .filteredOn(entry -> entry.getMessage().startsWith("Refused:"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.getMdc("traceId")).isEqualTo(TRACE);
                        assertThat(entry.getMdc("requestId"))
                                .isEqualTo(answer.header("X-Request-Id").orElseThrow());
                    });
        }
    }

    private Page call(String method, String path, String parameters, String body, String... headers) {
        String request = "{\"branch\":\"v1\",\"method\":\"%s\",\"path\":\"%s\",\"parameters\":%s,\"body\":%s}"
                .formatted(method, path, parameters, body == null ? null : "\"" + body.replace("\"", "\\\"") + "\"");
        String[] all = Stream.concat(
                        Stream.of("X-Console", "1", "Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return visitor.send("POST", "/api/try", request, all);
    }

    private static Map<String, Object> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().getKey(), Map.Entry::getValue));
    }
}
