package io.apiconsole.tryit;

import io.apiconsole.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** Providers with good and bad certificates, by the branch that goes to each. */
final class TlsUpstreams implements AutoCloseable {

    private static final Duration DAY = Duration.ofDays(1);

    private final TestCertificates trusted = new TestCertificates("Trusted authority");
    private final Map<String, SocketUpstream> byBranch = new LinkedHashMap<>();

    TlsUpstreams() {
        start("tls-good", trusted.server("localhost", DAY));
        start("tls-expired", trusted.server("localhost", DAY.negated()));
        start("tls-other-host", trusted.server("other.example", DAY));
        start("tls-untrusted", new TestCertificates("Untrusted authority").server("localhost", DAY));
        start("tls-self-signed", TestCertificates.selfSigned("localhost"));
    }

    /** The certificate of the authority to trust. */
    Path authority() {
        return trusted.pem();
    }

    Map<String, SocketUpstream> byBranch() {
        return byBranch;
    }

    @Override
    public void close() {
        byBranch.values().forEach(SocketUpstream::close);
    }

    private void start(String branch, SSLContext context) {
        try {
            ServerSocket socket =
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            byBranch.put(branch, new SocketUpstream(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
