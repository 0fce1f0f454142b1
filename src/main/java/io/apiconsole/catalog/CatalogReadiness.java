package io.apiconsole.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when there is a catalogue to serve, however old. It does not ask whether the provider is up. */
@Readiness
@ApplicationScoped
class CatalogReadiness implements HealthCheck {

    private final Catalog catalog;
    private final Clock clock;

    CatalogReadiness(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("catalog");
        catalog.current()
                .ifPresentOrElse(
                        snapshot -> response.up()
                                .withData("version", snapshot.version())
                                .withData("loadedAt", snapshot.loadedAt().toString())
                                .withData("stale", snapshot.stale())
                                .withData("sections", snapshot.sections())
                                .withData("operations", snapshot.operations())
                                .withData("problems", snapshot.problems().size()),
                        () -> response.down()
                                .withData("loaded", catalog.progress().loaded())
                                .withData("total", catalog.progress().total()));
        catalog.checkedAt()
                .map(checked -> Duration.between(checked, clock.instant()).toSeconds())
                .ifPresent(age -> response.withData("ageSeconds", age));
        return response.build();
    }
}
