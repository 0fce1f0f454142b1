package io.apiconsole.testing;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.awaitility.Awaitility;

/** Where traces go in the tests that choose this alternative. */
@ApplicationScoped
@Alternative
public class Spans {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Produces
    @Singleton
    @Alternative
    InMemorySpanExporter exporter() {
        return exporter;
    }

    public void forget() {
        exporter.reset();
    }

    public List<SpanData> all() {
        return exporter.getFinishedSpanItems();
    }

    /** The one of this name, as soon as it is there. */
    public SpanData named(String name) {
        Awaitility.await()
                .until(() -> all().stream().anyMatch(span -> span.getName().equals(name)));
        return all().stream()
                .filter(span -> span.getName().equals(name))
                .reduce((one, another) -> {
                    throw new AssertionError("Several are named " + name + ": " + all());
                })
                .orElseThrow();
    }
}
