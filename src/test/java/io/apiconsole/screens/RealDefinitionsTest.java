package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.RealDefinitions;
import io.apiconsole.testing.RealSandbox;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A section as large as the largest that is known of. Durations are told, not asserted: they are the machine's. */
@ExtendWith(RealDefinitions.class)
@QuarkusTest
@TestProfile(RealSandbox.class)
@ExtendWith(BrowserExtension.class)
class RealDefinitionsTest {

    private static final String OBSERVE_TASKS =
            """
            window.longest = 0;
            new PerformanceObserver(list => {
                for (const { duration } of list.getEntries()) longest = Math.max(longest, Math.round(duration));
            }).observe({ type: "longtask", buffered: true });
            """;

    @Test
    void a_section_of_a_thousand_operations_opens_filters_and_is_read(Visitor visitor) {
        Screen.catalogueIsRead();
        Page page = visitor.window(Screen.DESKTOP, ColorScheme.LIGHT);
        page.addInitScript(OBSERVE_TASKS);

        Screen screen = Screen.of(page).go("/?section=/cloud&branch=v1");
        assertThat(screen.operations()).hasCount(1121);
        tellLongestTask(page, "opening the section");
        screen.filter().pressSequentially("instance post");
        assertThat(page.getByText(Pattern.compile("of 1,121 operations"))).isVisible();
        tellLongestTask(page, "filtering it");
        screen.operations().first().click();
        screen.settled();
        assertThat(screen.part("Request")).isVisible();
        tellLongestTask(page, "opening an operation");
        screen.filter().fill("");
        assertThat(screen.operations()).hasCount(1121);
        tellLongestTask(page, "clearing the filter");
        Visitor.screenshot(page, "real-definitions");
    }

    private static void tellLongestTask(Page page, String doing) {
        Log.infof("Longest task while %s: %s ms", doing, page.evaluate("const told = longest; longest = 0; told"));
    }
}
