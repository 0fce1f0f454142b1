package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody uses the sandbox through the console, from the login to the logout. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class JourneyTest {

    private static final String KEYS = "/?section=/me&branch=v1#get-/me/sshKey";
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ9k2Zl3yJXq7W8mN4vT1cR6bH0dE5fG2sA9uK3oP7xY me@laptop";

    private Screen screen;

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {1440, 390})
    void a_key_is_listed_created_read_and_deleted(int width, Visitor visitor) {
        screen = Screen.open(visitor, KEYS, width, ColorScheme.LIGHT);
        String name = "laptop-" + width;
        screen.button("TRY").click();
        screen.getToken();
        screen.allow();
        screen.press("Enter");
        assertThat(answer()).containsText("200 OK");
        assertThat(answer()).not().containsText(name);

        screen.go(KEYS.replace("get-", "post-"));
        write("{\"keyName\": \"" + name + "\"}");
        screen.button("TRY").click();
        assertThat(screen.part("Request")).containsText("key is missing");
        screen.button("Send anyway").click();
        assertThat(answer()).containsText("400 Bad Request");
        screen.named(AriaRole.TEXTBOX, "Request body").focus();
        screen.press("Control+A");
        screen.page().keyboard().insertText("{\"keyName\": \"" + name + "\", \"key\": \"" + PUBLIC_KEY + "\"}");
        screen.press("Control+Enter");
        assertThat(answer()).containsText(Pattern.compile("20\\d"));

        screen.go(KEYS);
        screen.button("TRY").click();
        answer().getByText(name).click();
        Locator uses = screen.named(AriaRole.DIALOG, "Use " + name + " in…");
        Visitor.assertAccessible(screen.page());
        uses.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^GET")))
                .click();
        screen.isAt("/?section=%2Fme&branch=v1#get-/me/sshKey/-keyName-");
        assertThat(keyName()).hasValue(name);
        screen.button("TRY").click();
        assertThat(answer()).containsText("ssh-ed25519");

        screen.go("/?section=/me&branch=v1#delete-/me/sshKey/-keyName-");
        screen.button("Use " + name + " for keyName").click();
        screen.button("TRY").click();
        screen.named(AriaRole.DIALOG, "Delete this?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(answer()).containsText(Pattern.compile("20\\d"));
        screen.press("Control+Enter");
        screen.named(AriaRole.DIALOG, "Delete this?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(answer()).containsText("404 Not Found");
    }

    @Test
    void a_slow_call_is_cancelled_and_what_has_come_stays(Visitor visitor) {
        screen = Screen.open(visitor, "/?section=/lab&branch=v1#get-/lab/slow");
        parameter("seconds").fill("30");
        screen.button("TRY").click();
        assertThat(trying()).containsText(Pattern.compile("\\d\\.\\d s"));
        screen.button("Cancel").click();
        assertThat(trying()).containsText("Cancelled after");

        screen.go("/?section=/lab&branch=v1#get-/lab/endless");
        screen.button("TRY").click();
        assertThat(trying()).containsText(Pattern.compile("\\d (B|KB)"));
        screen.button("Cancel").click();
        assertThat(answer()).containsText("Incomplete");
    }

    @Test
    void an_answer_of_20_MB_is_shown_and_the_page_stays_usable(Visitor visitor) {
        screen = Screen.open(visitor, "/?section=/lab&branch=v1#get-/lab/large");
        parameter("megabytes").fill("20");
        screen.page()
                .evaluate(
                        """
                () => {
                    window.longest = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(
                        ({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: "longtask" });
                }""");

        screen.button("TRY").click();

        assertThat(answer()).containsText(Pattern.compile("2\\d MB"));
        parameter("megabytes").fill("1");
        assertThat(parameter("megabytes")).hasValue("1");
        Log.infof("Longest task while 20 MB came: %s ms", screen.page().evaluate("longest"));
    }

    private Locator parameter(String label) {
        return screen.part("Request").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator keyName() {
        return screen.named(AriaRole.TEXTBOX, "keyName required");
    }

    private void write(String body) {
        screen.button("Edit").click();
        screen.named(AriaRole.TEXTBOX, "Request body").focus();
        screen.press("Control+A");
        screen.page().keyboard().insertText(body);
    }

    private Locator trying() {
        return screen.part("Try");
    }

    private Locator answer() {
        return screen.part("Answer");
    }
}
