package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.RawHttp;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** K-10: the number of metric labels is bounded. */
@QuarkusTest
class RequestMetricsTest {

    @Inject
    MeterRegistry registry;

    @Test
    void paths_that_clients_make_up_are_no_labels() {
        for (String path :
                List.of("/made%2fup", "/made;up", "/api/made%00up", "/made/../up", "/made/up?" + "x".repeat(9000))) {
            RawHttp.get(path);
        }
        RawHttp.get("/made/up", "Accept: text/html");
        RawHttp.get("/made/up");
        RawHttp.get("/assets/made-up.js");
        RawHttp.get(FrontendAssets.script());

        await().untilAsserted(
                        () -> assertThat(labels()).contains("/{place}", "/assets/{file}", "UNKNOWN", "NOT_FOUND"));
        assertThat(labels()).noneMatch(label -> label.contains("made"));
    }

    private Set<String> labels() {
        return registry.find("http.server.requests").meters().stream()
                .map(Meter::getId)
                .map(id -> id.getTag("uri"))
                .collect(Collectors.toSet());
    }
}
