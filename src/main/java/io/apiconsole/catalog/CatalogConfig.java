package io.apiconsole.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the catalogue is kept up to date. */
@ConfigMapping(prefix = "console.catalog")
public interface CatalogConfig {

    /** How often the provider is asked for changes. Lower shows them sooner, for a conditional request a section. */
    @DurationMin(seconds = 1)
    @WithDefault("1h")
    Duration refresh();

    /** The first wait after a failed load; each further one is up to twice as long, with jitter. */
    @DurationMin(millis = 1)
    @WithDefault("1s")
    Duration retryAfter();

    /** The longest wait between failed loads. */
    @DurationMin(millis = 1)
    @WithDefault("5m")
    Duration retryAtMost();
}
