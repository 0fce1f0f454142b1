package io.apiconsole.screens;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
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
    void a_section_in_the_dark(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1", 1440, ColorScheme.DARK);

        take(screen, "section-dark");
    }

    private static void take(Screen screen, String name) {
        screen.page().evaluate("document.fonts.ready");
        screen.page().screenshot(new ScreenshotOptions().setPath(Path.of(".github", "screenshots", name + ".png")));
    }
}
