package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.BranchesConfig;
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
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;

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

    HttpDocuments(Vertx vertx, DefinitionsConfig config, BranchesConfig branches) {
        this.timeout = config.timeout();
        this.limit = config.limits().size().asLongValue();
        // A request that waits for a connection would spend its time on it: as many as are ever under way at once.
        int connections =
                config.concurrency() * Math.max(1, branches.effective().size());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDecompressionSupported(true)
                .setMaxPoolSize(connections)
                .setConnectTimeout(Math.toIntExact(timeout.toMillis())));
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
                .<Optional<Document>>emitter(emitter -> client.request(options)
                        .onFailure(emitter::fail)
                        .onSuccess(request -> send(request, known, emitter)))
                // A connection that was kept for the next request may be given up by the provider just then.
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1)
                .ifNoItem()
                .after(timeout)
                .failWith(() ->
                        new DefinitionsUnavailableException("no whole answer within " + timeout.toMillis() + " ms"))
                .onFailure()
                .transform(failure -> failure instanceof DefinitionsUnavailableException
                        ? failure
                        : new DefinitionsUnavailableException(reason(failure), failure));
    }

    private void send(HttpClientRequest request, Validators known, UniEmitter<? super Optional<Document>> emitter) {
        AtomicBoolean ended = new AtomicBoolean();
        // Also when nobody waits any more: an endless answer must not go on in the background.
        // Where all of it is there, the connection is good for the next request.
        emitter.onTermination(() -> {
            if (!ended.get()) {
                request.reset();
            }
        });
        request.send().onFailure(emitter::fail).onSuccess(response -> receive(response, known, ended, emitter));
    }

    private void receive(
            HttpClientResponse response,
            Validators known,
            AtomicBoolean ended,
            UniEmitter<? super Optional<Document>> emitter) {
        response.exceptionHandler(emitter::fail);
        if (response.statusCode() == 304 && !known.equals(Validators.NONE)) {
            response.endHandler(end -> {
                ended.set(true);
                emitter.complete(Optional.empty());
            });
        } else if (response.statusCode() == 200) {
            receiveBody(response, ended, emitter);
        } else {
            emitter.fail(new DefinitionsUnavailableException(unexpected(response)));
        }
    }

    private void receiveBody(
            HttpClientResponse response, AtomicBoolean ended, UniEmitter<? super Optional<Document>> emitter) {
        Buffer body = Buffer.buffer();
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
        response.endHandler(end -> {
            ended.set(true);
            emitter.complete(Optional.of(new Document(body.getBytes(), validators)));
        });
    }

    private static String unexpected(HttpClientResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        return location == null
                ? "status " + response.statusCode()
                : "status " + response.statusCode() + " to " + location
                        + "; redirects are not followed: if it is right, configure that address";
    }

    /** For everyone to read: the failure's own message has addresses in it. */
    private static String reason(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "the provider's host is not known";
        }
        if (failure instanceof ConnectException) {
            return "the provider cannot be reached";
        }
        return failure instanceof SSLException ? "no secure connection to the provider" : "the connection broke off";
    }
}
