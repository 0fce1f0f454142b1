package io.apiconsole.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Sets and reads the console's cookies: unreadable to scripts, for this host and all its paths. Over TLS their names have
 * the prefix {@code __Host-}, with which browsers take them from this very host alone.
 */
@ApplicationScoped
class CookieJar {

    private static final String HOST_ONLY = "__Host-";

    private final boolean alwaysSecure;

    CookieJar(LoginServer server) {
        this.alwaysSecure = server.cookiesAlwaysSecure();
    }

    /** The value; null if there is none. */
    String get(RoutingContext context, String name) {
        Cookie cookie = context.request().getCookie(fullName(context, name));
        return cookie == null ? null : cookie.getValue();
    }

    /** The names, without the prefix, that start so. */
    List<String> names(RoutingContext context, String start) {
        String fullStart = fullName(context, start);
        int prefix = fullStart.length() - start.length();
        return context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(fullStart))
                .map(name -> name.substring(prefix))
                .distinct()
                .toList();
    }

    void set(RoutingContext context, String name, String value, Duration age, CookieSameSite sameSite) {
        boolean secure = isSecure(context);
        context.response()
                .addCookie(Cookie.cookie(fullName(context, name), value)
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(sameSite)
                        .setPath("/")
                        .setMaxAge(age.toSeconds()));
    }

    void remove(RoutingContext context, String name) {
        set(context, name, "", Duration.ZERO, CookieSameSite.STRICT);
    }

    /** A cookie of the framework, which has no prefix. */
    void removeForeign(RoutingContext context, String fullName) {
        context.response()
                .addCookie(Cookie.cookie(fullName, "")
                        .setHttpOnly(true)
                        .setSecure(isSecure(context))
                        .setSameSite(CookieSameSite.LAX)
                        .setPath("/")
                        .setMaxAge(0));
    }

    private String fullName(RoutingContext context, String name) {
        return isSecure(context) ? HOST_ONLY + name : name;
    }

    private boolean isSecure(RoutingContext context) {
        return alwaysSecure || context.request().isSSL();
    }
}
