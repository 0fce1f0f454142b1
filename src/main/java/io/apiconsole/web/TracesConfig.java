package io.apiconsole.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How requests are traced. Whether they are at all is for {@code quarkus.otel.sdk.disabled} to say. */
@ConfigMapping(prefix = "console.traces")
public interface TracesConfig {

    /**
     * Whether a request continues the trace that its {@code traceparent} names: right only behind a proxy that sets this
     * field itself. From anyone else it would say what is recorded, and under which name.
     */
    @WithDefault("false")
    boolean fromProxy();
}
