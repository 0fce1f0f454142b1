package io.apiconsole.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/**
 * Who is logged in, for the page.
 *
 * @param authenticated whether anybody is; all else is there only then
 * @param name for display; missing if the login server says nothing about it
 * @param scopes those granted
 * @param expiresAt until when calls will work without a new login, as far as can be known
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionDocument(boolean authenticated, String name, List<String> scopes, Instant expiresAt) {

    static SessionDocument anonymous() {
        return new SessionDocument(false, null, null, null);
    }

    static SessionDocument of(Session session, Instant end) {
        return new SessionDocument(
                true, session.name(), session.scopes().stream().sorted().toList(), end);
    }
}
