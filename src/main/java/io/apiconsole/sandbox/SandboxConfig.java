package io.apiconsole.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The embedded provider. */
@ConfigMapping(prefix = "console.sandbox")
public interface SandboxConfig {

    /** Whether it answers. Without this setting: where no {@code console.branches.*} is set. */
    Optional<Boolean> enabled();

    /** How long an access token is good for: short, so that a refresh can be seen. From a second to a day. */
    @WithDefault("2m")
    Duration accessTokenLifetime();

    /** How long after the log-in access can be refreshed. From a second to 90 days. */
    @WithDefault("12h")
    Duration refreshTokenLifetime();
}
