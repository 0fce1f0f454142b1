package io.apiconsole.packaged;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy that hands each request to the next of its servers, and to the one after it where that cannot be reached. It
 * says whom it speaks for as an ingress does, and remembers who got what.
 */
final class RoundRobin implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Handed> handed = new CopyOnWriteArrayList<>();
    private final List<Integer> ports;
    private final HttpServer server;

    /** A request, and the place among the servers of the one that got it. */
    record Handed(String path, int server) {}

    RoundRobin(List<Integer> ports) {
        this.ports = new CopyOnWriteArrayList<>(ports);
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient()).origin(this::next);
        this.server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(proxy)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    /** The server at this place listens elsewhere from now on. */
    void moved(int place, int port) {
        ports.set(place, port);
    }

    /** What was handed on so far, in the order in which it came. */
    List<Handed> handed() {
        return List.copyOf(handed);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Future<HttpClientRequest> next(ProxyContext context) {
        context.request()
                .putHeader("X-Forwarded-Proto", "http")
                .putHeader(
                        "X-Forwarded-Host",
                        context.request().proxiedRequest().authority().toString())
                .putHeader(
                        "X-Forwarded-For",
                        context.request().proxiedRequest().remoteAddress().hostAddress());
        return hand(context, turn.getAndIncrement(), ports.size());
    }

    private Future<HttpClientRequest> hand(ProxyContext context, int first, int left) {
        int place = first % ports.size();
        Future<HttpClientRequest> request = context.client()
                .request(new RequestOptions().setHost("localhost").setPort(ports.get(place)))
                .onSuccess(connected ->
                        handed.add(new Handed(context.request().proxiedRequest().path(), place)));
        return left == 1 ? request : request.recover(unreachable -> hand(context, first + 1, left - 1));
    }
}
