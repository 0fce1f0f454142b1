package io.apiconsole.tryit;

import io.apiconsole.catalog.BranchesConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Connections to the provider. The plain HTTP client rather than the Web Client, which is made to buffer bodies whole,
 * where all that is wanted is to pass them on.
 */
@Singleton
class UpstreamClient {

    private static final int CHUNK_BYTES = 64 * 1024;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final PoolOptions pool;
    private final long connectTimeoutMillis;

    /** One for each event loop, since a connection of another loop costs every message two changes of threads. */
    private final Map<Thread, HttpClient> clients = new ConcurrentHashMap<>();

    UpstreamClient(Vertx vertx, TryConfig config, BranchesConfig branches, TlsConfigurationRegistry tls) {
        this.vertx = vertx;
        this.options = new HttpClientOptions()
                .setName("try")
                .setKeepAliveTimeout(Math.toIntExact(config.keepAlive().toSeconds()))
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setSslHandshakeTimeout(config.tlsTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxHeaderSize(Math.toIntExact(config.maxAnswerHead().asLongValue()))
                .setMaxInitialLineLength(Math.toIntExact(config.maxAnswerHead().asLongValue()))
                .setMaxChunkSize(CHUNK_BYTES)
                .setTracingPolicy(TracingPolicy.IGNORE);
        tlsConfiguration(config.tls(), tls).ifPresent(found -> TlsConfigUtils.configure(options, found));
        if (options.isTrustAll() || !options.isVerifyHost()) {
            throw new ConfigurationException("The TLS configuration for console.try must check certificates and host"
                    + " names: remove trust-all and hostname-verification-algorithm=NONE from it");
        }
        // Branches may be of one host. What one of them may have is for its bulkhead to say.
        this.pool = new PoolOptions()
                .setHttp1MaxSize(
                        config.connections() * Math.max(1, branches.effective().size()));
        // A connection that is being closed still counts; this bounds how long one waits for its place.
        this.connectTimeoutMillis =
                config.connectTimeout().plus(config.tlsTimeout()).toMillis();
    }

    private static Optional<TlsConfiguration> tlsConfiguration(Optional<String> name, TlsConfigurationRegistry tls) {
        if (name.isEmpty()) {
            return tls.getDefault();
        }
        return Optional.of(tls.get(name.get())
                .orElseThrow(() -> new ConfigurationException("console.try.tls names the TLS configuration "
                        + name.get() + ", but there is no quarkus.tls." + name.get() + ".*")));
    }

    @PreDestroy
    void close() {
        clients.values().forEach(HttpClient::close);
    }

    /**
     * A request on a connection to the first of the addresses that takes one, not sent yet.
     *
     * @param addresses as checked
     */
    Future<HttpClientRequest> request(OutgoingRequest call, List<InetAddress> addresses) {
        Promise<HttpClientRequest> connected = Promise.promise();
        tryFrom(0, call, addresses, connected);
        return connected.future();
    }

    /** As long as there is no connection nothing was sent, so that the next address can be tried. */
    private void tryFrom(
            int index, OutgoingRequest call, List<InetAddress> addresses, Promise<HttpClientRequest> connected) {
        HttpClient client = clients.computeIfAbsent(Thread.currentThread(), loop -> newClient());
        client.request(options(call, addresses.get(index))).onComplete(attempt -> {
            if (attempt.failed() && attempt.cause() instanceof ConnectException && index + 1 < addresses.size()) {
                tryFrom(index + 1, call, addresses, connected);
            } else {
                connected.handle(attempt);
            }
        });
    }

    private HttpClient newClient() {
        return vertx.httpClientBuilder()
                .with(options)
                .with(pool)
                // Told to the call that is under way; between calls it is nobody's business.
                .withConnectHandler(connection -> connection.exceptionHandler(
                        failure -> Log.debug("A connection to the provider ended badly", failure)))
                .build();
    }

    private RequestOptions options(OutgoingRequest call, InetAddress address) {
        BranchServer server = call.target().server();
        return new RequestOptions()
                .setMethod(call.method())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, server.port())))
                .setHost(server.host())
                .setPort(server.port())
                .setSsl(server.tls())
                .setURI(call.target().requestTarget())
                .setHeaders(call.headers())
                .setFollowRedirects(false)
                .setConnectTimeout(connectTimeoutMillis);
    }
}
