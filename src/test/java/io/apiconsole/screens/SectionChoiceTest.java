package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class SectionChoiceTest {

    @Test
    void parts_of_its_name_typed_find_a_section(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.section().fill("ded ser");
        assertThat(screen.offeredSections()).hasText(new String[] {"/dedicated/server 29"});
        screen.press("Enter");

        screen.shows("/dedicated/server");
        screen.isAt("/?section=%2Fdedicated%2Fserver&branch=v1");
        assertThat(screen.operations()).hasCount(29);
    }

    @Test
    void the_keyboard_is_enough(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1");

        screen.section().focus();
        screen.press("ArrowDown");
        assertThat(screen.section()).hasAttribute("aria-expanded", "true");
        screen.press("ArrowDown", "Enter");

        screen.shows("/order");
        assertThat(screen.section()).isFocused();
        assertThat(screen.section()).hasAttribute("aria-expanded", "false");
    }

    @Test
    void the_arrows_say_which_section_would_be_taken(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.section().focus();
        screen.press("ArrowDown", "End");

        String last = screen.offeredSections().last().getAttribute("id");
        assertThat(screen.section()).hasAttribute("aria-activedescendant", last);
        assertThat(screen.offeredSections().last()).isInViewport();
        screen.press("ArrowDown");
        String first = screen.offeredSections().first().getAttribute("id");
        assertThat(screen.section()).hasAttribute("aria-activedescendant", first);
    }

    @Test
    void a_click_opens_all_sections_and_another_takes_one(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.section().click();
        assertThat(screen.offeredSections()).hasCount(14);
        screen.offeredSections().getByText("/vps").click();

        screen.shows("/vps");
        assertThat(screen.section()).hasValue("/vps");
    }

    @Test
    void escape_leaves_everything_as_it_was(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1");

        screen.section().fill("clou");
        screen.press("Escape");

        assertThat(screen.section()).hasValue("/me");
        assertThat(screen.section()).hasAttribute("aria-expanded", "false");
        screen.shows("/me");
    }

    @Test
    void what_matches_nothing_says_so_and_takes_nothing(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1");

        screen.section().fill("zzz");
        assertThat(screen.page().getByText("Nothing matches “zzz”.")).isVisible();
        screen.press("Enter", "Tab");

        assertThat(screen.section()).hasValue("/me");
        screen.shows("/me");
    }

    @Test
    void another_branch_opens_at_its_first_section(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1");

        screen.branch().selectOption("v2");

        screen.shows("/iam");
        screen.isAt("/?section=%2Fiam&branch=v2");
        assertThat(screen.operations()).hasCount(24);
    }

    @Test
    void a_section_without_operations_says_so(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/products&branch=v1");

        screen.shows("/products");
        assertThat(screen.main()).containsText("This section has no operations.");
    }
}
