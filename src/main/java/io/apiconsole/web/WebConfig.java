package io.apiconsole.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How large a request may be before its body. The server underneath has limits of its own, which must be higher: what
 * it refuses, it refuses without a word and without the headers that every answer should have.
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
}
