package io.apiconsole.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How large a request may be before its body, and how slow. The server underneath has limits of its own for the size,
 * which must be higher: what it refuses, it refuses without a word and without the headers that every answer should
 * have.
 */
@ConfigMapping(prefix = "console.web")
public interface WebConfig {

    /** The longest request target, path and query together; a longer one is answered with 414. */
    @WithDefault("8K")
    MemorySize maxTarget();

    /**
     * All header fields together; more is answered with 431. A session with large tokens takes two dozen kilobytes of
     * cookies, and proxies in front of this server usually allow 32 in total.
     */
    @WithDefault("32K")
    MemorySize maxHeaders();

    /**
     * From a request's first byte to its last: a client that sends more slowly, to hold connections, loses its own.
     * Proxies read requests whole before they hand them on, so this is for whoever comes without one.
     */
    @DurationMin(seconds = 1)
    @WithDefault("30s")
    Duration requestTimeout();
}
