package io.apiconsole.sandbox;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Whether the sandbox is on: by its setting, else if no branch of a real provider is configured. */
@ApplicationScoped
public class SandboxSwitch {

    private static final String BRANCHES = "console.branches.";

    private final boolean on;

    SandboxSwitch(SandboxConfig sandbox, SmallRyeConfig config) {
        this.on = sandbox.enabled()
                .orElseGet(() -> StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                        .noneMatch(name -> name.startsWith(BRANCHES)));
    }

    /** Whether the embedded provider answers at all. */
    public boolean isOn() {
        return on;
    }
}
