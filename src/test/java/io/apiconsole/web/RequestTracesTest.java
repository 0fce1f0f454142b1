package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

class RequestTracesTest {

    @Test
    void S_03_the_frameworks_own_spans_stop_the_start() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> traces(false, true))
                .withMessageStartingWith("Leave out quarkus.otel.instrument.vertx-http=true:")
                .withMessageEndingWith(".");
    }

    @Test
    void where_traces_are_off_nothing_is_asked_for() {
        assertThat(traces(true, true).areOn()).isFalse();
        assertThat(traces(false, false).areOn()).isTrue();
    }

    private static RequestTraces traces(boolean off, boolean frameworkToo) {
        return new RequestTraces(OpenTelemetry.noop(), () -> false, off, frameworkToo);
    }
}
