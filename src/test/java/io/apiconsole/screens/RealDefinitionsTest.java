package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.RealDefinitions;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A section as large as the largest that is known of. Durations are told, not asserted: they are the machine's. */
@ExtendWith(RealDefinitions.class)
@QuarkusTest
@TestProfile(RealDefinitionsTest.Profile.class)
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

    /** The console of a real provider. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RealProvider.class));
        }
    }

    /** Looks for the definitions when this test runs: the profile is read where there are none too. */
    public static class RealProvider implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            String folder = RealDefinitions.folder().toString();
            return Map.of(
                    "console.branches.v1.definitions", folder + "/v1.json",
                    "console.branches.v2.definitions", folder + "/v2.json");
        }

        @Override
        public void stop() {
            // There is nothing to stop.
        }
    }
}
