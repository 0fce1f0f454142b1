package io.apiconsole.session;

import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The session in the browser. Browsers take cookies of at most 4,096 bytes, so it is cut into as many as it needs: {@code
 * session}, which starts with their number, {@code session-1} and so on.
 */
@ApplicationScoped
class SessionCookies {

    private static final String NAME = "session";
    private static final String FORM = "session-1";

    /** With name and attributes, a cookie stays below 4,096 bytes. */
    private static final int LARGEST_PART = 3_900;

    /** All parts, and the other headers of a request, fit into the 32 KB that servers and proxies allow. */
    private static final int MOST_PARTS = 7;

    private final CookieCipher cipher;
    private final CookieJar cookies;
    private final SessionConfig config;

    SessionCookies(CookieCipher cipher, CookieJar cookies, SessionConfig config) {
        this.cipher = cipher;
        this.cookies = cookies;
        this.config = config;
    }

    /** What a request brings. */
    sealed interface Found permits Kept, Nothing, Unreadable {}

    record Kept(Session session) implements Found {}

    record Nothing() implements Found {}

    /** Tampered with, incomplete, or of another key or form. */
    record Unreadable() implements Found {}

    /** A session as it is written, so that several answers can carry the very same. */
    record Sealed(Session session, String text) {}

    /** The tokens are too large to be kept in cookies. */
    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int size) {
            super("The tokens take " + size + " characters of cookies, more than the " + LARGEST_PART * MOST_PARTS
                    + " that browsers and proxies let through");
        }
    }

    /**
     * Encrypts a session.
     *
     * @throws TooLargeException if its tokens are larger than cookies can be
     */
    Sealed seal(Session session) {
        String text = cipher.encrypt(FORM, session);
        if (text.length() > LARGEST_PART * MOST_PARTS) {
            throw new TooLargeException(text.length());
        }
        return new Sealed(session, text);
    }

    Found read(RoutingContext context) {
        String first = cookies.get(context, NAME);
        if (first == null) {
            return cookies.names(context, NAME + "-").isEmpty() ? new Nothing() : new Unreadable();
        }
        return join(context, first)
                .flatMap(text -> cipher.decrypt(FORM, text, Session.class))
                .<Found>map(Kept::new)
                .orElseGet(Unreadable::new);
    }

    void write(RoutingContext context, Sealed session) {
        String text = session.text();
        int parts = (text.length() + LARGEST_PART - 1) / LARGEST_PART;
        for (int i = 0; i < parts; i++) {
            String part = text.substring(i * LARGEST_PART, Math.min(text.length(), (i + 1) * LARGEST_PART));
            String value = i == 0 ? parts + "." + part : part;
            cookies.set(context, name(i), value, config.lifetime(), CookieSameSite.STRICT);
        }
        // Not only those of the request: it may come from the login server, and so without them.
        for (int i = parts; i < MOST_PARTS; i++) {
            cookies.remove(context, name(i));
        }
    }

    void clear(RoutingContext context) {
        cookies.remove(context, NAME);
        cookies.names(context, NAME + "-").forEach(name -> cookies.remove(context, name));
    }

    private Optional<String> join(RoutingContext context, String first) {
        int dot = first.indexOf('.');
        if (dot != 1 || first.charAt(0) < '1' || first.charAt(0) > '0' + MOST_PARTS) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(first.substring(dot + 1));
        for (int i = 1; i < first.charAt(0) - '0'; i++) {
            String part = cookies.get(context, name(i));
            if (part == null) {
                return Optional.empty();
            }
            text.append(part);
        }
        return Optional.of(text.toString());
    }

    private static String name(int part) {
        return part == 0 ? NAME : NAME + "-" + part;
    }
}
