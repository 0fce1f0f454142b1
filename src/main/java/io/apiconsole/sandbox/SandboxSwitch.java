package io.apiconsole.sandbox;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** Whether the sandbox is on: by its setting, else if no branch of a real provider is configured. */
@ApplicationScoped
public class SandboxSwitch {

    private static final String BRANCHES = "console.branches.";

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final long LEAST_MEMORY = 1024 * 1024;

    private final boolean on;

    SandboxSwitch(SandboxConfig sandbox, SmallRyeConfig config) {
        this.on = sandbox.enabled()
                .orElseGet(() -> StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                        .noneMatch(name -> name.startsWith(BRANCHES)));
        check("access-token-lifetime", sandbox.accessTokenLifetime(), Duration.ofDays(1));
        check("refresh-token-lifetime", sandbox.refreshTokenLifetime(), Duration.ofDays(90));
        if (sandbox.memory().asLongValue() < LEAST_MEMORY) {
            throw new ConfigurationException("console.sandbox.memory has to be at least 1M.");
        }
    }

    private static void check(String name, Duration lifetime, Duration longest) {
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(longest) > 0) {
            throw new ConfigurationException("console.sandbox." + name + " has to be between " + SHORTEST.toSeconds()
                    + " s and " + longest.toDays() + " days.");
        }
    }

    /** Whether the embedded provider answers at all. */
    public boolean isOn() {
        return on;
    }
}
