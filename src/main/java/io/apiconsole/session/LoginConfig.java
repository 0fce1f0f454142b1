package io.apiconsole.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;

/** What can be asked for at login. Which server it goes to is said by {@code quarkus.oidc.*}. */
@ConfigMapping(prefix = "console.login")
public interface LoginConfig {

    /** The scopes to choose from, each with what it gives access to. No other is ever asked for. */
    Map<String, String> scopes();

    /** The scopes of the embedded provider, which is logged in to where no login server is configured. */
    Map<String, String> sandboxScopes();

    /**
     * What is shown as the name of whoever is logged in: the first of these that the id token has, or, without one, the
     * answer of {@code quarkus.oidc.user-info-path}.
     */
    @WithDefault("name,preferred_username,description,user,account,email,sub")
    List<String> nameClaims();

    /** How long the login server may take for an answer. */
    @DurationMin(millis = 1)
    @WithDefault("10s")
    Duration timeout();
}
