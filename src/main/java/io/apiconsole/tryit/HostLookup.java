package io.apiconsole.tryit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses of a name; may block. */
interface HostLookup {

    /** All of them, the preferred one first. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
