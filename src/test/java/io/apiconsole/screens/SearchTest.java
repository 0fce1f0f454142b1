package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searching by keyboard and by mouse, over the built-in catalogue. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class SearchTest {

    private static final String CLOUD = "/?section=/cloud&branch=v1";
    private static final String PRICE = "/?section=%2Fcloud&branch=v1#get-/cloud/price";

    @BeforeEach
    void the_index_is_built() {
        SearchScreen.indexIsBuilt();
    }

    @Test
    void by_keyboard_from_a_slash_to_the_operation(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.press("/");
        assertThat(screen.search().field()).isFocused();
        screen.type("create instance");
        assertThat(screen.search().active()).containsText("/cloud/project/{projectId}/instance");
        screen.press("ArrowDown", "End", "PageUp", "Home", "ArrowDown", "ArrowUp");
        assertThat(screen.search().field()).hasAttribute("aria-activedescendant", "search-option-0");
        assertThat(screen.search().field()).isFocused();
        screen.press("Enter");

        screen.shows("Create an instance");
        assertThat(screen.search().dialog()).isHidden();
        assertThat(screen.heading()).isFocused();
        screen.isAt("/?section=%2Fcloud&branch=v1#post-/cloud/project/-projectId-/instance");
    }

    @Test
    void by_mouse_from_the_button_to_the_operation(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/", Screen.DESKTOP, ColorScheme.DARK);

        screen.button("Search").click();
        screen.search().field().fill("create volume");
        screen.search().result("POST /cloud/project/{projectId}/volume").click();

        screen.shows("Create a volume");
        assertThat(screen.search().dialog()).isHidden();
    }

    @Test
    void matched_words_are_marked_and_a_field_that_matched_is_named(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.search().open("reboot instance");
        assertThat(screen.search()
                        .result("POST /cloud/project/{projectId}/instance/{instanceId}/reboot")
                        .locator("mark"))
                .hasText(new String[] {"instance", "instanceId", "reboot", "Reboot", "instance"});

        screen.search().field().fill("create instance userData");
        Locator reason = screen.search()
                .result("POST /cloud/project/{projectId}/instance")
                .locator(".search-reason")
                .filter(new Locator.FilterOptions().setHasText("userData"));
        assertThat(reason).hasText(Pattern.compile("^Request body userData: "));
        assertThat(reason.locator("mark")).hasText("userData");
    }

    @Test
    void how_much_was_found_is_said(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.search().open("instance");
        assertThat(screen.search().count()).hasText(Pattern.compile("^\\d+ operations$"));

        screen.search().field().fill("qqqqzzzz");
        assertThat(screen.search().count()).hasText("Nothing found");
    }

    @Test
    void it_searches_where_one_wants_it_to(Visitor visitor) {
        Screen screen = Screen.open(visitor, CLOUD);
        screen.search().open("quota");
        assertThat(screen.search().active()).isVisible();

        for (String criterion : List.of("Description", "Parameters", "Request body", "Response")) {
            screen.search().box(criterion).uncheck();
        }

        assertThat(screen.search().box("Path")).isDisabled();
        screen.isAt("/?section=%2Fcloud&branch=v1&q=quota&in=path");
        for (String path : screen.search().list().locator(".search-path").allTextContents()) {
            assertThat(path).contains("quota");
        }
        screen.page().reload();
        assertThat(screen.search().box("Response")).not().isChecked();
        assertThat(screen.search().active()).containsText("quota");
    }

    @Test
    void filters_say_how_many_each_value_lets_through(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.search().open("volume");
        assertThat(screen.search().active()).isVisible();

        screen.search().box("DELETE").check();

        assertThat(screen.search().list().locator(".verb").first()).hasText("DELETE");
        assertThat(screen.search().list().locator(".verb").allTextContents()).containsOnly("DELETE");
        assertThat(screen.page()).hasURL(Pattern.compile("q=volume&verb=DELETE"));
        screen.search().box("GET").check();
        assertThat(screen.search().list().locator(".verb[data-verb=GET]").first())
                .isVisible();
        screen.button("Clear the filters").click();
        assertThat(screen.search().box("DELETE")).not().isChecked();
        assertThat(screen.page()).hasURL(Pattern.compile("q=volume$"));
    }

    @Test
    void filters_alone_list_what_passes_them(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.press("/");

        screen.search().box("Alpha").check();

        assertThat(screen.search().active().locator(".badge")).hasText("alpha");
    }

    @Test
    void the_section_that_one_is_in_comes_first_when_asked(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/ip&branch=v1");
        screen.search().open("list");
        assertThat(screen.search().active()).isVisible();

        screen.search().box("/ip first").check();

        assertThat(screen.search().active().locator(".search-place")).containsText("/ip");
        assertThat(screen.page()).hasURL(Pattern.compile("q=list&first=section$"));
    }

    @Test
    void nothing_found_says_what_would_be_found_without_the_filters(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?q=instance&state=ALPHA");

        assertThat(screen.search().dialog()).containsText("No operation matches “instance” with these filters.");
        Visitor.screenshot(screen.page(), "search-nothing");
        screen.search()
                .dialog()
                .getByText(Pattern.compile("Without the filters: \\d+ operation"))
                .click();

        assertThat(screen.search().active()).containsText("instance");
        screen.isAt("/?q=instance");
    }

    @Test
    void what_led_somewhere_is_offered_again_until_it_is_to_be_forgotten(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.search().open("reboot instance");
        assertThat(screen.search().active()).containsText("reboot");
        screen.press("Enter");
        screen.settled();

        screen.press("/");
        assertThat(screen.search().list()).containsText("Recent searches");
        screen.press("ArrowDown", "Enter");
        assertThat(screen.search().field()).hasValue("reboot instance");
        assertThat(screen.search().results().first()).isVisible();

        screen.search().field().fill("");
        screen.button("Forget recent searches").click();
        assertThat(screen.search().list()).not().containsText("Recent searches");
    }

    @Test
    void examples_show_what_can_be_asked_and_each_finds_something(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.press("/");
        assertThat(screen.search().list()).containsText("For example");
        int examples = screen.search().list().locator(".search-start").count();

        for (int example = 0; example < examples; example++) {
            screen.search().field().fill("");
            screen.search().list().locator(".search-start").nth(example).click();
            assertThat(screen.search().results().first()).isVisible();
        }
    }

    @Test
    void more_come_as_one_goes_on(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.search().open("list");
        assertThat(screen.search().results()).hasCount(25);
        assertThat(screen.search().dialog()).containsText("25 of ");

        screen.button("Show more").click();
        assertThat(screen.search().results()).hasCount(75);
        screen.press("End");

        screen.page().waitForCondition(() -> screen.search().results().count() > 75);
        assertThat(screen.search().field()).hasAttribute("aria-activedescendant", "search-option-74");
    }

    @Test
    void a_result_opens_in_a_tab_of_its_own_too(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.search().open("create volume");
        Locator result = screen.search().result("POST /cloud/project/{projectId}/volume");

        screen.openElsewhere(result);

        screen.isOpenElsewhere("/?section=%2Fcloud&branch=v1#post-/cloud/project/-projectId-/volume");
        assertThat(screen.search().dialog()).isVisible();
    }

    @Test
    void on_a_phone_it_takes_the_screen_and_keeps_the_filters_behind_a_button(Visitor visitor) {
        Screen screen = Screen.open(visitor, PRICE, 390, ColorScheme.LIGHT);

        screen.button("Search").click();
        screen.search().field().fill("volume");
        assertThat(screen.search().active()).isVisible();
        assertThat(screen.search().dialog().boundingBox().width).isEqualTo(390);
        assertThat(screen.search().box("DELETE")).isHidden();
        screen.button("Filters").click();
        screen.search().box("POST").check();
        assertThat(screen.button("Filters 1")).hasAttribute("aria-expanded", "true");
        screen.button("Filters 1").click();
        Visitor.screenshot(screen.page(), "search-phone");
        screen.search().result("POST /cloud/project/{projectId}/volume").click();

        screen.shows("Create a volume");
    }
}
