package io.apiconsole.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Optional;

/** Publishes the sandbox's definitions the way a provider does: {@code /sandbox/v1/} and {@code /sandbox/v1/cloud.json}. */
@ApplicationScoped
class DefinitionRoutes {

    /** Before what else is below a branch. */
    private static final int ORDER = 1;

    private static final String JSON = ".json";

    private final SandboxDefinitions definitions;
    private final SandboxSwitch sandbox;

    DefinitionRoutes(SandboxDefinitions definitions, SandboxSwitch sandbox) {
        this.definitions = definitions;
        this.sandbox = sandbox;
    }

    void install(@Observes Router router) {
        if (sandbox.isOn()) {
            for (String branch : SandboxDefinitions.BRANCHES) {
                String base = "/sandbox/" + branch;
                router.route(base + "*").order(ORDER).handler(context -> {
                    String path = context.request().path().substring(base.length());
                    document(branch, path).ifPresentOrElse(document -> answer(context, document), context::next);
                });
            }
        }
    }

    private Optional<byte[]> document(String branch, String path) {
        if (path.isEmpty() || path.equals("/")) {
            return definitions.listing(branch);
        }
        return path.endsWith(JSON)
                ? definitions.section(branch, path.substring(0, path.length() - JSON.length()))
                : Optional.empty();
    }

    private static void answer(RoutingContext context, byte[] document) {
        HttpMethod method = context.request().method();
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(document)) + "\"";
        context.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            context.fail(405);
        } else if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            context.response().setStatusCode(304).end();
        } else {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(Buffer.buffer(document));
        }
    }
}
