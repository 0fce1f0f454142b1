package io.apiconsole.tryit;

import io.apiconsole.catalog.BranchesConfig;
import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.quarkus.vertx.http.HttpServer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The upstreams of the branches, by configuration alone: no definition can name another. */
@ApplicationScoped
class Upstreams {

    private final Map<String, BranchConfig> branches;
    private final TryConfig config;
    private final HttpServer ownServer;
    private final Vertx vertx;
    private final HostLookup lookup;
    private final TryMetrics metrics;
    private final Map<String, Upstream> made = new ConcurrentHashMap<>();

    Upstreams(
            BranchesConfig branches,
            TryConfig config,
            HttpServer ownServer,
            Vertx vertx,
            HostLookup lookup,
            TryMetrics metrics) {
        this.branches = branches.effective();
        this.config = config;
        this.ownServer = ownServer;
        this.vertx = vertx;
        this.lookup = lookup;
        this.metrics = metrics;
    }

    /** The upstream of a branch; empty if it can only be read. */
    Optional<Upstream> of(String branch) {
        Upstream known = made.get(branch);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(branches.get(branch))
                        .flatMap(BranchConfig::url)
                        .map(url -> made.computeIfAbsent(branch, id -> upstream(id, url)));
    }

    private Upstream upstream(String branch, String url) {
        BranchServer server = BranchServer.of(url, ownServer.getPort());
        boolean anyAddress = BranchServer.isOwn(url) || branches.get(branch).inPrivateNetwork();
        Upstream upstream = new Upstream(
                branch,
                server,
                new UpstreamAddresses(vertx, lookup, server.host(), anyAddress, config.addressesKept()),
                new Bulkhead(config.connections()));
        metrics.watch(upstream);
        return upstream;
    }
}
