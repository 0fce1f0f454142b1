package io.apiconsole.sandbox.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The one client there is: this console, by whatever address it is reached. */
final class Client {

    static final String ID = "console";
    static final String SECRET = "this-sandbox-secret-is-public-and-protects-nothing";

    private static final String CALLBACK = "/login/callback";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String BASIC = "basic ";

    private Client() {}

    /** Whether an address is the client's: its callback at the origin asked, or at any port of this machine. */
    static boolean owns(String redirectUri, String origin) {
        if (redirectUri.equals(origin + CALLBACK)) {
            return true;
        }
        try {
            URI uri = URI.create(redirectUri);
            return LOOPBACK.contains(String.valueOf(uri.getHost()))
                    && redirectUri.equals("http://" + uri.getHost() + port(uri) + CALLBACK);
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    private static String port(URI uri) {
        return uri.getPort() < 0 ? "" : ":" + uri.getPort();
    }

    /** Whether a call to the token endpoint is the client's, by one of the two ways of RFC 6749 §2.3.1. */
    static boolean authenticates(HttpServerRequest request, MultiMap form) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return isRight(form.get("client_id"), form.get("client_secret"));
        }
        boolean twice = form.contains("client_secret");
        return !twice
                && basic(authorization)
                        .filter(pair -> isRight(pair[0], pair[1]))
                        .isPresent();
    }

    private static boolean isRight(String id, String secret) {
        return ID.equals(id) && Secrets.same(SECRET, secret);
    }

    private static Optional<String[]> basic(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new String[] {decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))});
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
