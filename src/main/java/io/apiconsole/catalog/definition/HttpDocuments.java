package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.DefinitionsUnavailableException;
import io.apiconsole.catalog.definition.Document.Validators;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Conditional GETs (RFC 9110 §13) of documents, without credentials. Redirects are not followed: where definitions are
 * is for the operator to say.
 *
 * <p>The plain HTTP client rather than the Web Client, because that buffers a body whole before one sees its size.
 */
@ApplicationScoped
class HttpDocuments {

    private final HttpClient client;
    private final Duration timeout;
    private final long limit;

    HttpDocuments(Vertx vertx, DefinitionsConfig config) {
        this.timeout = config.timeout();
        this.limit = config.limits().size().asLongValue();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDecompressionSupported(true)
                .setMaxPoolSize(config.concurrency())
                .setConnectTimeout((int) timeout.toMillis()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    Uni<Optional<Document>> fetch(URI uri, Validators known) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(uri.toString())
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, "api-console");
        if (known.etag() != null) {
            options.putHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known.lastModified() != null) {
            options.putHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        return Uni.createFrom()
                .<Optional<Document>>emitter(emitter ->
                        client.request(options).onFailure(emitter::fail).onSuccess(request -> send(request, emitter)))
                .ifNoItem()
                .after(timeout)
                .failWith(() ->
                        new DefinitionsUnavailableException("no whole answer within " + timeout.toSeconds() + " s"))
                .onFailure()
                .transform(failure -> new DefinitionsUnavailableException(uri + ": " + reason(failure), failure));
    }

    private void send(HttpClientRequest request, UniEmitter<? super Optional<Document>> emitter) {
        // Also when nobody waits any more: an endless answer must not go on in the background.
        emitter.onTermination(request::reset);
        request.send().onFailure(emitter::fail).onSuccess(response -> receive(response, emitter));
    }

    private void receive(HttpClientResponse response, UniEmitter<? super Optional<Document>> emitter) {
        if (response.statusCode() == 304) {
            emitter.complete(Optional.empty());
            return;
        }
        if (response.statusCode() != 200) {
            emitter.fail(new DefinitionsUnavailableException("status " + response.statusCode()));
            return;
        }
        Buffer body = Buffer.buffer();
        response.exceptionHandler(emitter::fail);
        response.handler(chunk -> {
            if (body.length() + chunk.length() > limit) {
                response.handler(null);
                emitter.fail(new DefinitionsUnavailableException("larger than " + limit + " bytes"));
            } else {
                body.appendBuffer(chunk);
            }
        });
        Validators validators =
                new Validators(response.getHeader(HttpHeaders.ETAG), response.getHeader(HttpHeaders.LAST_MODIFIED));
        response.endHandler(end -> emitter.complete(Optional.of(new Document(body.getBytes(), validators))));
    }

    private static String reason(Throwable failure) {
        return failure instanceof DefinitionsUnavailableException ? failure.getMessage() : failure.toString();
    }
}
