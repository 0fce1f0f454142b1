package io.apiconsole.tryit;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes in the body of a request, up to the server's limit. */
@ApplicationScoped
class RequestBody {

    private final long limit;

    RequestBody(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    long limit() {
        return limit;
    }

    /**
     * Reads the body; neither is called if the client goes away meanwhile.
     *
     * @param tooLarge called as soon as the body is seen to be
     */
    void read(HttpServerRequest request, Handler<Buffer> whole, Runnable tooLarge) {
        Buffer body = Buffer.buffer();
        request.endHandler(end -> whole.handle(body));
        request.handler(piece -> {
            if (body.length() + piece.length() > limit) {
                request.handler(null).endHandler(null);
                tooLarge.run();
            } else {
                body.appendBuffer(piece);
            }
        });
    }
}
