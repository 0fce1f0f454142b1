package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with a value is seen where the value is. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class FaultyFieldTest {

    @Test
    void what_is_said_of_a_field_at_the_lower_edge_is_not_behind_the_bar(Visitor visitor) {
        Screen phone = Screen.open(visitor, "/?section=/lab&branch=v1#get-/lab/error", 390, ColorScheme.LIGHT);
        Locator status = phone.named(AriaRole.TEXTBOX, "status required");
        Locator bar = phone.page().locator(".try-bar");
        // So high that it is in sight, and no more. A click on the button would scroll.
        phone.page().setViewportSize(390, (int) (lowerEdge(status) + 125));

        phone.press("Control+Enter");

        assertThat(status).isFocused();
        Locator said = phone.part("Request").getByText("status is required");
        await().untilAsserted(() -> assertThat(lowerEdge(said)).isLessThanOrEqualTo(bar.boundingBox().y));
    }

    private static double lowerEdge(Locator locator) {
        BoundingBox box = locator.boundingBox();
        return box.y + box.height;
    }
}
