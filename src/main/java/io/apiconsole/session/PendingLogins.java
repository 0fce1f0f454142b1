package io.apiconsole.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Logins that have begun and not ended: each is a cookie, named by the state that the login server hands back, beside the
 * one in which Quarkus keeps the proof keys.
 */
@ApplicationScoped
class PendingLogins {

    private static final String NAME = "login-";
    private static final String FORM = "login-1";
    private static final String FRAMEWORK_NAME = "q_auth_";

    /** Tabs in which a login can be left open. Each takes a kilobyte of every request, so beyond that all are dropped. */
    private static final int MOST = 5;

    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final CookieCipher cipher;
    private final CookieJar cookies;

    PendingLogins(CookieCipher cipher, CookieJar cookies) {
        this.cipher = cipher;
        this.cookies = cookies;
    }

    /** A login: what was asked for, and where to go afterwards. */
    @RegisterForReflection
    record Pending(String state, Set<String> scopes, String returnPath) {

        Pending {
            scopes = Set.copyOf(scopes);
        }
    }

    void begin(RoutingContext context, Pending login) {
        var open = cookies.names(context, NAME);
        if (open.size() >= MOST) {
            open.forEach(name -> remove(context, name.substring(NAME.length())));
        }
        String text = cipher.encrypt(FORM, login);
        // Not strict: the way back leads from another site to this one.
        cookies.set(context, NAME + login.state(), text, LoginServerSetup.PATIENCE, CookieSameSite.LAX);
    }

    /** The login that this browser began under a state; it cannot be ended twice. */
    Optional<Pending> end(RoutingContext context, String state) {
        if (state == null || !STATE.matcher(state).matches()) {
            return Optional.empty();
        }
        String text = cookies.get(context, NAME + state);
        if (text == null) {
            return Optional.empty();
        }
        cookies.remove(context, NAME + state);
        return cipher.decrypt(FORM, text, Pending.class)
                .filter(pending -> pending.state().equals(state));
    }

    /** Drops what Quarkus has kept of a login that did not get as far as to be looked at by it. */
    void abandon(RoutingContext context, String state) {
        cookies.removeForeign(context, FRAMEWORK_NAME + state);
    }

    private void remove(RoutingContext context, String state) {
        cookies.remove(context, NAME + state);
        abandon(context, state);
    }
}
