package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing but keys, from the address bar on. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class KeyboardTest {

    @Test
    void from_the_address_bar_to_a_schema(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        tabTo(screen, "Section");
        screen.type("cloud");
        screen.press("Enter");
        screen.shows("/cloud");
        screen.press("Tab");
        screen.type("create volume");
        screen.press("ArrowDown", "Enter");
        screen.shows("Create a volume");
        assertThat(screen.heading()).isFocused();
        tabTo(screen, "Example");
        screen.press("ArrowRight");
        assertThat(screen.tab("Request body", "Schema")).isFocused();
        assertThat(screen.panel("Request")).containsText("cloud.volume.Creation");
    }

    @Test
    void every_stop_of_the_tab_key_is_seen(Visitor visitor) {
        Screen screen = Screen.open(
                visitor, "/?section=/cloud&branch=v1&response=schema#post-/cloud/project/-projectId-/instance");
        int stops = 0;
        do {
            screen.press("Tab");
            assertThat(screen.page().evaluate(UNSEEN))
                    .as("the focus at stop %d", stops)
                    .isNull();
            stops++;
        } while (!(Boolean) screen.page().evaluate("document.activeElement === document.body") && stops < 60);

        assertThat(stops).isBetween(20, 60);
    }

    @Test
    void the_first_stop_skips_to_the_content(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1#get-/me");

        screen.press("Tab");
        assertThat(screen.link("Skip to the content")).isFocused();
        assertThat(screen.link("Skip to the content")).isInViewport();
        Visitor.screenshot(screen.page(), "skip-link");
        screen.press("Enter");

        assertThat(screen.heading()).isFocused();
        screen.isAt("/?section=%2Fme&branch=v1#get-/me");
    }

    @Test
    void after_a_choice_the_focus_stays_and_after_a_link_it_goes_on(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.branch().focus();
        screen.branch().selectOption("v2");
        screen.shows("/iam");
        assertThat(screen.branch()).isFocused();

        screen.operation("GET /iam/policy").focus();
        screen.press("Enter");

        screen.settled();
        assertThat(screen.heading()).isFocused();
    }

    @Test
    void who_cannot_see_hears_where_a_link_led(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1");

        screen.operation("GET /me").click();

        assertThat(screen.main().getByRole(AriaRole.STATUS).getByText("GET /me"))
                .isAttached();
    }

    private static void tabTo(Screen screen, String name) {
        for (int stop = 0; stop < 20; stop++) {
            screen.press("Tab");
            if (name.equals(screen.page()
                    .evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach " + name);
    }

    /** What has the focus, if that cannot be seen. A control may show it by its label or frame. */
    private static final String UNSEEN =
            """
            () => {
                const focused = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
                if (focused === document.body) return null;
                const seen = focused.matches(".visually-hidden") ? focused.closest("label") : focused;
                const { top, bottom } = seen.getBoundingClientRect();
                const isMarked = [seen, seen.parentElement ?? seen].map(element => getComputedStyle(element)).some(
                    ({ outlineStyle, boxShadow }) => outlineStyle !== "none" || boxShadow !== "none");
                const isInSight = bottom > 0 && top < innerHeight;
                return isMarked && isInSight ? null : focused.outerHTML.slice(0, 200);
            }
            """;
}
