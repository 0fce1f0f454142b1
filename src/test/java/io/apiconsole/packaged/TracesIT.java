package io.apiconsole.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The package, which is built once, sends traces as soon as it is told to; seen by a collector. */
class TracesIT {

    private static final String CANARY = "c4nary";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALL =
            "{\"branch\":\"v1\",\"method\":\"POST\",\"path\":\"/lab/echo\",\"parameters\":{\"query\":{\"tag\":[\"%s\"]}}}";

    private final List<String> received = new CopyOnWriteArrayList<>();

    @Test
    void S_03_they_are_turned_on_when_it_starts_and_hold_nothing_that_was_sent() throws Exception {
        try (FakeProvider collector = new FakeProvider()) {
            Answer accepted = Answer.status(200);
            collector.on("/v1/traces", exchange -> {
                received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                accepted.to(exchange);
            });
            try (PackagedConsole console = PackagedConsole.start(Map.of(
                            "quarkus.otel.sdk.disabled", "false",
                            "quarkus.otel.exporter.otlp.endpoint", collector.url(""),
                            "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                            "quarkus.otel.bsp.schedule.delay", "100ms"))
                    .awaitReady()) {
                send(console, "/api/search?q=" + CANARY, null);
                send(console, "/api/try", CALL.formatted(CANARY));

                await().until(() -> sent("load catalogue", "GET /api/search", "POST /api/try", "POST /lab/echo"));
                assertThat(received).noneMatch(spans -> spans.contains(CANARY));
                assertThat(received)
                        .as("a stranger does not say what a trace is called")
                        .noneMatch(spans ->
                                spans.contains(new String(HexFormat.of().parseHex(TRACE), ISO_8859_1)));
            }
        }
    }

    private boolean sent(String... names) {
        return List.of(names).stream().allMatch(name -> received.stream().anyMatch(spans -> spans.contains(name)));
    }

    private static void send(PackagedConsole console, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + console.port() + path))
                .header("X-Console", "1")
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        assertThat(HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
