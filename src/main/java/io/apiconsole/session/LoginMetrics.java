package io.apiconsole.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Logins, renewals and whether either can succeed, in numbers. Labels are results: nothing that a client makes up. */
@ApplicationScoped
class LoginMetrics {

    private final MeterRegistry registry;
    private final LoginServer server;
    private final Map<LoginResult, Counter> logins;
    private final Map<RenewalResult, Counter> renewals;

    LoginMetrics(MeterRegistry registry, LoginServer server) {
        this.registry = registry;
        this.server = server;
        this.logins = counters("console.logins", "Logins that came to an end", LoginResult.class);
        this.renewals = counters("console.session.renewals", "Sessions to be renewed", RenewalResult.class);
    }

    /** What became of a login. */
    enum LoginResult {
        GRANTED,
        /** By whoever should have consented. */
        DENIED,
        FAILED
    }

    /** What became of a session whose access token had run out. */
    enum RenewalResult {
        RENEWED,
        /** The login server has ended it. */
        REFUSED,
        /** There was no usable answer; the session is kept. */
        UNAVAILABLE
    }

    /** Shown from the start on, so that a rate can be told from the first one on. */
    void register(@Observes StartupEvent started) {
        if (server.exists()) {
            Gauge.builder("console.login.available", server, asked -> asked.isAvailable() ? 1 : 0)
                    .description("1 if people can log in, as far as is known")
                    .register(registry);
        }
    }

    void count(LoginResult result) {
        logins.get(result).increment();
    }

    void count(RenewalResult result) {
        renewals.get(result).increment();
    }

    private <R extends Enum<R>> Map<R, Counter> counters(String name, String description, Class<R> results) {
        Map<R, Counter> counters = new EnumMap<>(results);
        Arrays.stream(results.getEnumConstants())
                .forEach(result -> counters.put(
                        result,
                        Counter.builder(name)
                                .description(description)
                                .tag("result", result.name().toLowerCase(Locale.ROOT))
                                .register(registry)));
        return counters;
    }
}
