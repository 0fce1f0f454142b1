package io.apiconsole.tryit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** As the operating system finds them, so by its hosts file, search domains and servers. */
@ApplicationScoped
@DefaultBean
class SystemHostLookup implements HostLookup {

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
