package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class ConnectionTest {

    @Test
    void a_lost_connection_is_said_and_a_click_tries_again(Visitor visitor) {
        Screen screen = loseConnection(visitor);
        Visitor.screenshot(screen.page(), "connection-lost");

        screen.page().context().setOffline(false);
        screen.button("Try again").click();

        screen.shows("Get your account");
        assertOnlyTheConnectionFailed(visitor);
    }

    @Test
    void it_is_tried_again_by_itself_too(Visitor visitor) {
        Screen screen = loseConnection(visitor);

        screen.page().context().setOffline(false);

        screen.shows("Get your account");
        assertThat(screen.page()).hasTitle("GET /me – API console");
        assertOnlyTheConnectionFailed(visitor);
    }

    @Test
    void what_was_read_a_moment_ago_needs_none(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1#get-/me");
        screen.operation("PUT /me").click();
        screen.shows("Update your account");

        screen.page().context().setOffline(true);
        screen.page().goBack();

        screen.shows("Get your account");
        assertThat(visitor.takeFaults()).as("but the icon").allMatch(fault -> fault.contains("/favicon.svg"));
    }

    private static Screen loseConnection(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1#put-/me");
        screen.page().context().setOffline(true);
        screen.operation("GET /me").click();
        assertThat(screen.heading()).hasText("The console cannot be reached");
        assertThat(screen.page()).hasTitle("No connection – API console");
        return screen;
    }

    private static void assertOnlyTheConnectionFailed(Visitor visitor) {
        assertThat(visitor.takeFaults()).isNotEmpty().allMatch(fault -> fault.contains("ERR_INTERNET_DISCONNECTED"));
    }
}
