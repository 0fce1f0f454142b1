package io.apiconsole.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when there is a catalogue to serve, however old. It does not ask whether the provider is up. */
@Readiness
@ApplicationScoped
class CatalogReadiness implements HealthCheck {

    private final Catalog catalog;

    CatalogReadiness(Catalog catalog) {
        this.catalog = catalog;
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
        return response.build();
    }
}
