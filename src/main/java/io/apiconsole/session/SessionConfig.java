package io.apiconsole.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How long a session lasts. The key that encrypts its cookies is {@code
 * quarkus.oidc.token-state-manager.encryption-secret}.
 */
@ConfigMapping(prefix = "console.session")
public interface SessionConfig {

    /** The longest time from a login to the next. */
    @DurationMin(seconds = 1)
    @WithDefault("12h")
    Duration lifetime();

    /**
     * How long after its access token has run out a session that is not used can still be continued. Calls renew the
     * token, so this is the longest pause between two of them, give or take a token's lifetime.
     */
    @DurationMin(seconds = 1)
    @WithDefault("2h")
    Duration idle();

    /** The key of before, while a new one is brought in: sessions under it go on. */
    Optional<String> previousKey();
}
