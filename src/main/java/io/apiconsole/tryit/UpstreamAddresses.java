package io.apiconsole.tryit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The addresses of one host to which calls may go. What is checked here is what is connected to: nobody looks the name up
 * again in between.
 */
final class UpstreamAddresses {

    private final Vertx vertx;
    private final HostLookup lookup;
    private final String host;
    private final boolean anyAddress;
    private final long keptNanos;

    private final AtomicBoolean lookingUp = new AtomicBoolean();
    private volatile Known known;

    /**
     * Addresses of a host.
     *
     * @param anyAddress whether the operator has said that it is in a private network
     * @param kept how long they are good for
     */
    UpstreamAddresses(Vertx vertx, HostLookup lookup, String host, boolean anyAddress, Duration kept) {
        this.vertx = vertx;
        this.lookup = lookup;
        this.host = host;
        this.anyAddress = anyAddress;
        this.keptNanos = kept.toNanos();
    }

    private record Known(List<InetAddress> addresses, long since) {}

    /** The host has addresses, but none that calls may go to. */
    static final class ForbiddenAddressException extends Exception {

        private static final long serialVersionUID = 1;

        ForbiddenAddressException(String host) {
            super(host + " has no address of the internet, and its branch is not marked as private");
        }
    }

    /**
     * At least one address, the preferred one first.
     *
     * @return fails with {@link UnknownHostException} or {@link ForbiddenAddressException}
     */
    Future<List<InetAddress>> current() {
        Known now = known;
        if (now == null) {
            return vertx.executeBlocking(this::find, false);
        }
        boolean fresh = System.nanoTime() - now.since() < keptNanos;
        // One looks the name up again. The others need not wait, nor hold a thread each while a name server is slow.
        if (fresh || !lookingUp.compareAndSet(false, true)) {
            return Future.succeededFuture(now.addresses());
        }
        return vertx.executeBlocking(this::find, false).onComplete(found -> lookingUp.set(false));
    }

    private List<InetAddress> find() throws UnknownHostException, ForbiddenAddressException {
        List<InetAddress> allowed = lookup.addresses(host).stream()
                .filter(address -> anyAddress || AddressPolicy.isPublic(address))
                .toList();
        if (allowed.isEmpty()) {
            throw new ForbiddenAddressException(host);
        }
        known = new Known(allowed, System.nanoTime());
        return allowed;
    }
}
