package io.apiconsole.tryit;

import static io.netty.handler.ipfilter.IpFilterRuleType.REJECT;

import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which IP addresses a public provider can have. All others lead into this machine, this cluster or a network behind it,
 * whatever name they are found under.
 */
final class AddressPolicy {

    /** The special-purpose registries of IANA, and prefixes that carry an IPv4 address within. */
    private static final List<IpSubnetFilterRule> FORBIDDEN = Stream.of(
                    // This network, this machine, and networks that are not the internet
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    // Documentation, 6to4 relays, AS112, AMT
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.175.48.0/24",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    // Multicast, reserved, broadcast
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Of IPv6 only what is given out to the internet: so not ::, ::1, mapped, link-local, ULA,
                    // multicast
                    "::/3",
                    "4000::/2",
                    "8000::/1",
                    // Teredo and other protocol assignments, documentation, 6to4, SRv6
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3ffe::/16",
                    "3fff::/20")
            .map(AddressPolicy::rule)
            .toList();

    private AddressPolicy() {}

    /** Whether a server on the internet can have this address. */
    static boolean isPublic(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return FORBIDDEN.stream().noneMatch(rule -> rule.matches(socket));
    }

    private static IpSubnetFilterRule rule(String subnet) {
        int slash = subnet.indexOf('/');
        return new IpSubnetFilterRule(
                subnet.substring(0, slash), Integer.parseInt(subnet.substring(slash + 1)), REJECT);
    }
}
