package io.apiconsole.session;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether people can log in. Readiness does not depend on it: what is public works without. */
@Wellness
@ApplicationScoped
class LoginHealth implements HealthCheck {

    private final LoginServer server;

    LoginHealth(LoginServer server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("login")
                .status(!server.exists() || server.isAvailable())
                .build();
    }
}
