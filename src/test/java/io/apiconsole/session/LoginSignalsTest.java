package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.FakeLoginServer;
import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.LoginBehaviour;
import io.apiconsole.testing.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of logins: health, log and metrics. */
@QuarkusTest
@TestProfile(OpenIdLogin.class)
class LoginSignalsTest {

    private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(300);

    @TestHTTPResource(value = "/health/well", management = true)
    URL well;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @Inject
    MeterRegistry registry;

    @Inject
    MovableClock clock;

    FakeLoginServer server;

    private final Browserless visitor = new Browserless();

    @BeforeEach
    void all_is_well() {
        clock.set(Duration.ZERO);
        server.behave(b -> {}).forgetRequests();
        visitor.login("all");
    }

    @Test
    void K_04_that_the_login_server_has_another_client_secret_is_told_until_it_has_not() {
        server.behave(b -> b.otherSecret = true);

        try (LogCapture log = new LogCapture()) {
            assertThat(new Browserless().login("/", List.of("all"))).isEqualTo("/?login=failed");
            assertThat(log.entries())
                    .anyMatch(line -> line.startsWith("WARN Refused: event=login-failed")
                            && line.contains("401 invalid_client. Set quarkus.oidc.client-id and"
                                    + " quarkus.oidc.credentials.secret to what it knows."));
        }
        assertThat(visitor.get(well.toString()).body()).contains("\"login\"", "\"DOWN\"");
        assertThat(registry.get("console.login.available").gauge().value()).isZero();
        assertThat(visitor.get(live.toString()).status())
                .as("a restart would not help")
                .isEqualTo(200);
        assertThat(visitor.get("/api/caller").body())
                .as("who is logged in stays so")
                .startsWith("Granted");

        server.behave(b -> {});
        visitor.login("all");

        assertThat(visitor.get(well.toString()).body()).doesNotContain("\"DOWN\"");
        assertThat(registry.get("console.login.available").gauge().value()).isOne();
    }

    @Test
    void K_10_logins_are_counted_by_what_became_of_them() {
        double granted = logins("granted");
        double denied = logins("denied");
        double failed = logins("failed");

        visitor.login("all");
        server.behave(b -> b.error = "access_denied");
        visitor.login("/", List.of("all"));
        server.behave(b -> b.error = "c4nary");
        visitor.login("/", List.of("all"));

        assertThat(logins("granted")).isEqualTo(granted + 1);
        assertThat(logins("denied")).isEqualTo(denied + 1);
        assertThat(logins("failed")).isEqualTo(failed + 1);
        assertThat(registry.find("console.logins").counters()).hasSize(3);
    }

    @Test
    void K_10_renewals_are_counted_by_what_became_of_them() {
        double renewed = renewals("renewed");
        double unavailable = renewals("unavailable");
        double refused = renewals("refused");

        clock.set(TOKEN_LIFETIME);
        visitor.get("/api/caller");
        clock.set(TOKEN_LIFETIME.multipliedBy(2));
        server.behave(b -> b.refresh = LoginBehaviour.refusal("temporarily_unavailable"));
        visitor.get("/api/caller");
        server.behave(b -> b.refresh = LoginBehaviour.refusal("invalid_grant"));
        visitor.get("/api/caller");

        assertThat(renewals("renewed")).isEqualTo(renewed + 1);
        assertThat(renewals("unavailable")).isEqualTo(unavailable + 1);
        assertThat(renewals("refused")).isEqualTo(refused + 1);
    }

    @Test
    void K_10_refusals_are_counted_by_kind() {
        double before = refusals("forgery-suspected");

        visitor.get("/api/session");

        assertThat(refusals("forgery-suspected")).isEqualTo(before + 1);
    }

    private double logins(String result) {
        return registry.get("console.logins").tag("result", result).counter().count();
    }

    private double renewals(String result) {
        return registry.get("console.session.renewals")
                .tag("result", result)
                .counter()
                .count();
    }

    private double refusals(String type) {
        return registry.find("console.session.refusals").tag("type", type).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
