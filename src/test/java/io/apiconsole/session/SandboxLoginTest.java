package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The login with nothing configured: at the sandbox of this very server, which knows neither discovery nor id tokens. */
@QuarkusTest
class SandboxLoginTest extends InProcessLoginSuite {

    @Override
    String name() {
        return "Dana Demo";
    }

    @Override
    Duration untilRenewal() {
        return Duration.ofMinutes(3);
    }

    @Override
    Map<String, String> declining() {
        return Map.of("decision", "deny");
    }

    @Test
    void S_09_what_was_granted_is_shown_and_not_what_was_asked_for() {
        Page page = visitor.get("/login?scope=account/all&scope=order/all");
        while (page.isRedirect() || !page.body().contains("decision")) {
            page = page.isRedirect() ? visitor.get(page.location().toString()) : visitor.submit(page, Map.of());
        }

        assertThat(visitor.finish(visitor.submit(page, Map.of("scope", "order/all"))))
                .isEqualTo("/");
        assertThat(session().getList("scopes", String.class)).containsExactly("order/all");
    }

    @Test
    void the_login_page_is_on_the_origin_that_the_browser_uses() {
        Page login = visitor.get("/login?scope=all");

        assertThat(login.status()).isEqualTo(302);
        assertThat(login.header("Location").orElseThrow())
                .startsWith("/sandbox/oauth2/authorize?response_type=code&client_id=console&scope=all&redirect_uri=");
    }
}
