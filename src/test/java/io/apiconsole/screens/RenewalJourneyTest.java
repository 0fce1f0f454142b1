package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.MovableClock;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody stays logged in for longer than a token lasts, and then for longer than a session. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class RenewalJourneyTest {

    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(2);
    private static final Duration SESSION_LIFETIME = Duration.ofHours(12);

    @Inject
    MovableClock clock;

    private Screen screen;

    @AfterEach
    void it_is_the_real_time_again() {
        clock.set(Duration.ZERO);
    }

    @Test
    void a_token_is_renewed_unseen_and_after_the_end_of_the_session_what_was_typed_is_still_there(Visitor visitor) {
        screen = Screen.open(visitor, "/?section=/me&branch=v1#get-/me/sshKey");
        screen.button("TRY").click();
        screen.getToken();
        screen.allow();
        screen.press("Enter");
        assertThat(answer()).containsText("200 OK");

        clock.set(TOKEN_LIFETIME);
        screen.go("/?section=/me&branch=v1#get-/me");
        screen.button("TRY").click();
        assertThat(answer()).containsText("200 OK");

        screen.go("/?section=/me&branch=v1#get-/me/sshKey/-keyName-");
        keyName().fill("never-made");
        clock.set(SESSION_LIFETIME);
        screen.button("TRY").click();
        assertThat(screen.named(AriaRole.DIALOG, "Authentication")).containsText("Your session has ended.");
        screen.getToken();
        screen.allow();
        assertThat(keyName()).hasValue("never-made");
        screen.press("Enter");
        assertThat(answer()).containsText("404 Not Found");
        assertThat(visitor.takeFaults())
                .as("the end of the session")
                .allMatch(fault -> fault.contains("status of 401"));
    }

    private Locator keyName() {
        return screen.named(AriaRole.TEXTBOX, "keyName required");
    }

    private Locator answer() {
        return screen.part("Answer");
    }
}
