package io.apiconsole.catalog;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads the catalogue when the server is up, and again on a schedule. A load that failed is tried again after waits
 * that double, with jitter, so that many replicas do not press a provider that is getting up.
 */
@ApplicationScoped
class CatalogRefresh {

    private static final double JITTER = 0.5;

    private final CatalogLoader loader;
    private final CatalogConfig config;
    private final AtomicBoolean running = new AtomicBoolean();

    CatalogRefresh(CatalogLoader loader, CatalogConfig config) {
        this.loader = loader;
        this.config = config;
    }

    /** The server's own addresses, those of an embedded provider included, answer from now on. */
    void onServerStart(@ObservesAsync HttpServerStart started) {
        run(loader.loadKept().chain(this::loadUntilComplete));
    }

    @Scheduled(identity = "catalog-refresh", every = "{console.catalog.refresh}", delayed = "{console.catalog.refresh}")
    void onSchedule() {
        run(loadUntilComplete());
    }

    private Uni<Void> loadUntilComplete() {
        return Uni.createFrom()
                .deferred(loader::load)
                .onFailure(DefinitionsUnavailableException.class)
                .retry()
                .withBackOff(config.retryAfter(), config.retryAtMost())
                .withJitter(JITTER)
                .indefinitely();
    }

    private void run(Uni<Void> load) {
        if (running.compareAndSet(false, true)) {
            load.eventually(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> Log.debug("The catalogue is up to date"),
                            failure -> Log.error("The catalogue could not be loaded", failure));
        }
    }
}
