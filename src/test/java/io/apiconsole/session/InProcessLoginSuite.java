package io.apiconsole.session;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.MovableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** The suite at a console in the process of the tests, which can move its clock. */
abstract class InProcessLoginSuite extends LoginSuite {

    @Inject
    MovableClock clock;

    private Duration passed = Duration.ZERO;

    /** Longer than an access token is good for, and shorter than a refresh token. */
    abstract Duration untilRenewal();

    @AfterEach
    void it_is_now() {
        clock.set(Duration.ZERO);
    }

    @Override
    String caller(Browserless somebody) {
        return somebody.get("/api/caller").body();
    }

    @Override
    void letAccessTokensRunOut() {
        passed = passed.plus(untilRenewal());
        clock.set(passed);
    }
}
