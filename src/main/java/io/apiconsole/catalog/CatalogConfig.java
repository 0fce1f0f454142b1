package io.apiconsole.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the catalogue is kept up to date. */
@ConfigMapping(prefix = "console.catalog")
public interface CatalogConfig {

    /** How often the provider is asked for changes. Lower shows them sooner, for a conditional request a section. */
    @WithDefault("1h")
    Duration refresh();

    /** The first wait after a failed load; each further one is up to twice as long, with jitter. */
    @WithDefault("1s")
    Duration retryAfter();

    /** The longest wait between failed loads. */
    @WithDefault("5m")
    Duration retryAtMost();
}
