package io.apiconsole.sandbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The embedded provider. */
@ConfigMapping(prefix = "console.sandbox")
public interface SandboxConfig {

    /** Whether it answers. Without this setting: where no {@code console.branches.*} is set. */
    Optional<Boolean> enabled();

    /**
     * A folder of definitions to serve in place of the built-in ones: the root listings {@code v1.json} and {@code
     * v2.json}, and the sections that they name below {@code v1/} and {@code v2/}; those that are missing are left out.
     */
    Optional<Path> definitions();

    /** About how much memory what people create may take; what nobody asks for is forgotten first. From 1M. */
    @WithDefault("64M")
    MemorySize memory();

    /** How long an access token is good for: short, so that a refresh can be seen. From a second to a day. */
    @WithDefault("2m")
    Duration accessTokenLifetime();

    /** How long after the log-in access can be refreshed. From a second to 90 days. */
    @WithDefault("12h")
    Duration refreshTokenLifetime();
}
