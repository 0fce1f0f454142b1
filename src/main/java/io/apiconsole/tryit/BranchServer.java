package io.apiconsole.tryit;

import java.net.URI;

/**
 * The one server that calls of a branch go to, by configuration alone.
 *
 * @param tls whether by https
 * @param host a name, or an IP address without brackets
 * @param prefix the path below which all operations lie; empty, or starting but not ending with a slash
 */
record BranchServer(boolean tls, String host, int port, String prefix) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * The server of a configured address, which start-up has checked.
     *
     * @param url absolute, or starting with {@code /} for this very server
     * @param ownPort where this server listens
     */
    static BranchServer of(String url, int ownPort) {
        URI uri = URI.create(isOwn(url) ? "http://localhost:" + ownPort + url : url);
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(tls);
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        return new BranchServer(tls, host, port, uri.getRawPath().replaceFirst("/+$", ""));
    }

    /** Whether an address means this very server. */
    static boolean isOwn(String url) {
        return url.startsWith("/");
    }

    /** Host and, where it is not the scheme's own, port: as in a Host header field. */
    String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == defaultPort(tls) ? name : name + ":" + port;
    }

    private static int defaultPort(boolean tls) {
        return tls ? HTTPS : HTTP;
    }
}
