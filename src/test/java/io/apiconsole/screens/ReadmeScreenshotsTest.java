package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures of the README anew: {@code ./mvnw test -Dtest=ReadmeScreenshotsTest -Dreadme.screenshots=true}. */
@QuarkusTest
@EnabledIfSystemProperty(named = "readme.screenshots", matches = "true")
@ExtendWith(BrowserExtension.class)
class ReadmeScreenshotsTest {

    @Test
    void an_operation_in_the_light(Visitor visitor) {
        Screen screen = Screen.open(
                visitor, "/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/volume", 1440, ColorScheme.LIGHT);

        take(screen, "operation-light");
    }

    @Test
    void a_search_in_the_dark(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1&q=reboot+instance", 1440, ColorScheme.DARK);
        screen.search().active().waitFor();

        take(screen, "search-dark");
    }

    @Test
    void an_answer_in_the_light(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1#get-/cloud/project", 1440, ColorScheme.LIGHT);
        screen.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        screen.button("TRY").click();
        screen.getToken();
        screen.allow();
        screen.button("TRY").click();
        screen.part("Answer").getByTitle("Use as project").first().click();
        screen.page().getByText("List the instances of a project").last().click();
        screen.shows("List the instances of a project");
        screen.button("TRY").click();

        assertThat(screen.part("Answer")).containsText("200 OK");
        take(screen, "answer-light");
    }

    private static void take(Screen screen, String name) {
        screen.page().mouse().move(0, 0);
        screen.page().evaluate("document.fonts.ready");
        screen.page().screenshot(new ScreenshotOptions().setPath(Path.of(".github", "screenshots", name + ".png")));
    }
}
