package io.apiconsole.sandbox;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The embedded provider. */
@ConfigMapping(prefix = "console.sandbox")
public interface SandboxConfig {

    /** Whether it answers. Without this setting: where no {@code console.branches.*} is set. */
    Optional<Boolean> enabled();
}
