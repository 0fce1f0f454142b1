package io.apiconsole.catalog;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the catalogue when the server is up, and again on a schedule. A load that failed is tried again after waits
 * that double, with jitter, so that many replicas do not press a provider that is getting up.
 */
@ApplicationScoped
class CatalogRefresh {

    private static final double JITTER = 0.5;

    private final CatalogLoader loader;
    private final CatalogConfig config;
    private final BranchesConfig branches;
    private final boolean sandboxIsOff;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<Cancellable> underWay = new AtomicReference<>();

    CatalogRefresh(
            CatalogLoader loader,
            CatalogConfig config,
            BranchesConfig branches,
            @ConfigProperty(name = "console.sandbox.enabled") Optional<Boolean> sandbox) {
        this.loader = loader;
        this.config = config;
        this.branches = branches;
        this.sandboxIsOff = sandbox.filter(on -> !on).isPresent();
    }

    /** A wrong setting stops the start; left to the first load, it would be found when nobody looks any more. */
    void onStart(@Observes StartupEvent starting) {
        if (sandboxIsOff && branches.branches().isEmpty()) {
            throw new ConfigurationException("Set console.branches.<id>.url to an API to show, or leave out"
                    + " console.sandbox.enabled=false, without which the embedded provider is shown.");
        }
        loader.checkSettings();
    }

    void onStop(@Observes ShutdownEvent stopping) {
        Optional.ofNullable(underWay.get()).ifPresent(Cancellable::cancel);
    }

    /** The server's own addresses, those of an embedded provider included, answer from now on. */
    void onServerStart(@ObservesAsync HttpServerStart started) {
        run(loader.loadKept().chain(this::loadUntilComplete));
    }

    @Scheduled(identity = "catalog-refresh", every = "{console.catalog.refresh}", delayed = "{console.catalog.refresh}")
    void onSchedule() {
        run(loadUntilComplete());
    }

    /** Whether a load is at work, or waits for its next try. */
    boolean isUnderWay() {
        return running.get();
    }

    private Uni<Void> loadUntilComplete() {
        return Uni.createFrom()
                .deferred(loader::load)
                .onFailure(DefinitionsUnavailableException.class)
                .retry()
                .withBackOff(config.retryAfter(), longest())
                .withJitter(JITTER)
                .indefinitely();
    }

    private Duration longest() {
        Duration most = config.retryAtMost();
        return most.compareTo(config.retryAfter()) < 0 ? config.retryAfter() : most;
    }

    private void run(Uni<Void> load) {
        if (running.compareAndSet(false, true)) {
            underWay.set(load.eventually(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> Log.debug("The catalogue is up to date"),
                            failure -> Log.error("The catalogue could not be loaded", failure)));
        }
    }
}
