package io.apiconsole.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when there is an index to search: that of the first catalogue, until there is one of a newer. */
@Readiness
@ApplicationScoped
class SearchReadiness implements HealthCheck {

    private final OperationSearch search;

    SearchReadiness(OperationSearch search) {
        this.search = search;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search").status(search.isReady()).build();
    }
}
