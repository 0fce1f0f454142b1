package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class WidthsTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/#servers",
            "/?section=/cloud&branch=v1",
            "/?section=/cloud&branch=v1&filter=zzz",
            "/?section=/cloud&branch=v1&body=schema#post-/cloud/project/-projectId-/instance",
            "/?section=/cloud&branch=v1&response=errors#post-/cloud/project/-projectId-/kube/-kubeId-/nodepool",
            "/?section=/hosting/web&branch=v1#get-/hosting/web/-serviceName-/ownLogs",
            "/?section=/lab&branch=v1#get-/lab/type",
            "/?section=/nothing-that-there-could-ever-be-in-any-catalogue&branch=v1");

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {360, 390, 768, 1024, 1440})
    void no_page_is_wider_than_the_window(int width, Visitor visitor) {
        Screen screen = Screen.open(visitor, "/", width, ColorScheme.LIGHT);
        for (String address : PAGES) {
            screen.go(address);

            assertThat(screen.page().evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isEqualTo(width);
        }
    }

    @ParameterizedTest(name = "{0} px wide: {1} px high")
    @CsvSource({"360, 40", "1440, 24"})
    void whatever_is_to_be_hit_is_large_enough(int width, int least, Visitor visitor) {
        Screen screen = Screen.open(visitor, "/", width, ColorScheme.LIGHT);
        for (String address : PAGES) {
            screen.go(address);

            assertThat((List<?>) screen.page().evaluate(TOO_SMALL, least))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void on_a_phone_the_list_leads_to_the_operation_and_back(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1", 390, ColorScheme.LIGHT);
        assertThat(screen.operations().first()).isInViewport();
        Visitor.screenshot(screen.page(), "section-390-light");

        screen.operation("POST /cloud/project/{projectId}/instance").click();
        screen.shows("Create an instance");
        assertThat(screen.heading()).isInViewport();
        assertThat(screen.list()).not().isVisible();
        Visitor.screenshot(screen.page(), "operation-390-light");
        screen.link("/cloud").click();

        assertThat(screen.list()).isVisible();
        screen.isAt("/?section=%2Fcloud&branch=v1");
    }

    @Test
    void on_a_phone_an_operation_has_the_screen_from_the_start(Visitor visitor) {
        Screen.catalogueIsRead();
        Screen screen = Screen.of(visitor.window(390, ColorScheme.LIGHT));
        List<Route> held = new CopyOnWriteArrayList<>();
        screen.page().route("**/api/catalog", held::add);

        screen.page().navigate("/?section=/cloud&branch=v1#get-/cloud/project");
        assertThat(screen.main()).containsText("Loading");
        assertThat(screen.button("Search")).not().isVisible();

        screen.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        screen.shows("List your projects");
    }

    @Test
    void on_a_phone_a_section_is_found_by_typing(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/", 390, ColorScheme.DARK);
        Visitor.screenshot(screen.page(), "overview-390-dark");

        screen.section().fill("email");
        Visitor.screenshot(screen.page(), "sections-390-dark");
        screen.offeredSections().first().click();

        assertThat(screen.operations()).hasCount(30);
        assertThat(screen.operations().first()).isInViewport();
    }

    @Test
    void on_a_phone_the_body_can_be_edited(Visitor visitor) {
        Screen screen = Screen.open(
                visitor, "/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/volume", 360, ColorScheme.DARK);

        screen.button("Edit").click();
        Visitor.screenshot(screen.page(), "editor-360-dark");

        assertThat(screen.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    /**
     * WCAG 2.2, 2.5.8: targets of 24 by 24 pixels, but for links within a text; a finger wants 40, or room around, as
     * what opens a line of a schema has.
     */
    private static final String TOO_SMALL =
            """
            least => [...document.querySelectorAll("a[href], button, input, select, textarea, [role=tab]")]
                .filter(element => element.checkVisibility({ visibilityProperty: true }))
                .filter(element => !element.closest("p, markdown-text") && !element.matches(".visually-hidden, .skip-link, .schema-disclosure"))
                .map(element => [element, element.getBoundingClientRect()])
                .filter(([, { width, height }]) => width > 0 && (width < 24 || height < least))
                .map(([element, { width, height }]) => element.outerHTML.slice(0, 150) + " " + width + "x" + height)
            """;
}
