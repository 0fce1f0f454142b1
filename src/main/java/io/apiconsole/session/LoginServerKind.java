package io.apiconsole.session;

import io.smallrye.config.SmallRyeConfig;
import java.util.stream.StreamSupport;

/** Which server people log in at. */
enum LoginServerKind {
    /** The one that {@code quarkus.oidc.*} names. */
    CONFIGURED,
    /** The embedded provider's, where it is on and no other is configured. */
    SANDBOX,
    /** None: the console can be read, and what needs no login be called. */
    NONE;

    static LoginServerKind of(SmallRyeConfig config) {
        if (isSet(config, "quarkus.oidc.auth-server-url") || isSet(config, "quarkus.oidc.provider")) {
            return CONFIGURED;
        }
        return isSandboxOn(config) ? SANDBOX : NONE;
    }

    private static boolean isSet(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class).isPresent();
    }

    /** The sandbox's own rule: it stands for another server, so it is not asked. */
    private static boolean isSandboxOn(SmallRyeConfig config) {
        return config.getOptionalValue("console.sandbox.enabled", Boolean.class)
                .orElseGet(() -> StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                        .noneMatch(name -> name.startsWith("console.branches.")));
    }
}
