package io.apiconsole.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the port of this very server, which nobody knows before it listens, into requests to the sandbox. */
@ApplicationScoped
@Unremovable
class SandboxRequests implements OidcRequestFilter {

    private final boolean sandbox;
    private final HttpServer server;

    SandboxRequests(LoginSettings settings, HttpServer server) {
        this.sandbox = settings.serverKind() == LoginServerKind.SANDBOX;
        this.server = server;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        if (sandbox) {
            context.request().port(server.getPort());
        }
        return Uni.createFrom().voidItem();
    }
}
