package io.apiconsole.tryit;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who calls.
 *
 * @param key stable, for the quota
 * @param user the account's pseudonym for the log, or null
 */
record Caller(String key, String user) {

    private static final int NETWORK_BYTES = 8;

    static Caller user(String pseudonym) {
        return new Caller("user " + pseudonym, pseudonym);
    }

    /**
     * Somebody who need not say who he is. The address is the client's, or the one that a trusted proxy says. Of IPv6
     * it is the network, of whose addresses anyone has more than there are quotas.
     */
    static Caller anonymous(SocketAddress client) {
        String address = client.hostAddress() == null ? client.toString() : client.hostAddress();
        return new Caller("address " + (address.indexOf(':') < 0 ? address : network(address)), null);
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
