package io.apiconsole.tryit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Names of hosts as tests want them. */
@Alternative
@ApplicationScoped
class TestLookup implements HostLookup {

    private final Map<String, List<InetAddress>> known = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    void set(String host, InetAddress... addresses) {
        known.put(host, List.of(addresses));
    }

    int asked() {
        return asked.get();
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        asked.incrementAndGet();
        if (known.containsKey(host)) {
            return known.get(host);
        }
        return List.of(InetAddress.getAllByName(host));
    }
}
