package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTracesTest {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetry telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    private final CatalogTraces traces = new CatalogTraces(telemetry);
    private final Catalog catalog = new Catalog();

    @Test
    void a_load_is_a_trace_that_says_what_there_is_after_it() {
        Uni<Void> load = Uni.createFrom().voidItem().invoke(() -> catalog.swap(snapshot("0123")));

        traces.traced(load, catalog).await().indefinitely();

        SpanData span = only();
        assertThat(span.getName()).isEqualTo("load catalogue");
        assertThat(span.getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("console.catalog.version"), "0123")
                .containsEntry(AttributeKey.longKey("console.catalog.operations"), 0L)
                .containsEntry(AttributeKey.booleanKey("console.catalog.stale"), false);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void each_try_is_one_and_says_that_it_failed_but_not_where() {
        Uni<Void> load = Uni.createFrom()
                .<Void>failure(new DefinitionsUnavailableException("https://user:password@host/v1 did not answer"));

        traces.traced(load, catalog).onFailure().retry().atMost(1).subscribe().with(done -> {}, failure -> {});

        assertThat(exporter.getFinishedSpanItems()).hasSize(2).allSatisfy(span -> {
            assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                    .isEqualTo("DefinitionsUnavailableException");
            assertThat(span.toString()).doesNotContain("password");
        });
    }

    @Test
    void one_that_is_given_up_ends() {
        traces.traced(Uni.createFrom().nothing(), catalog)
                .subscribe()
                .with(done -> {})
                .cancel();

        assertThat(only().getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("cancelled");
    }

    private SpanData only() {
        assertThat(exporter.getFinishedSpanItems()).hasSize(1);
        return exporter.getFinishedSpanItems().get(0);
    }

    private static CatalogSnapshot snapshot(String version) {
        return new CatalogSnapshot(version, Instant.EPOCH, null, List.of(), List.of());
    }
}
