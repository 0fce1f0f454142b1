package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class OperationListTest {

    @Test
    void a_line_has_verb_path_state_and_description(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1");

        assertThat(screen.operation("GET /cloud/project/{projectId}/function"))
                .hasText("GET /cloud/project/{projectId}/function alpha List the serverless functions of a project");
        assertThat(screen.operation("GET /cloud/price"))
                .hasAccessibleName("GET /cloud/price, Get the public cloud price list, deprecated");
    }

    @Test
    void words_in_any_order_filter_by_verb_path_description_and_state(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1");

        screen.filter().fill("sshkey delete");

        assertThat(screen.operations()).hasCount(1);
        assertThat(screen.operation("DELETE /cloud/project/{projectId}/sshKey/{keyId}"))
                .isVisible();
        assertThat(screen.page().getByText("1 of 84 operations")).isVisible();
        screen.filter().fill("beta");
        assertThat(screen.operations()).hasCount(2);
    }

    @Test
    void the_filter_is_in_the_address_and_comes_back_with_it(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1");

        screen.filter().fill("snapshot");
        screen.isAt("/?section=%2Fcloud&branch=v1&filter=snapshot");
        screen.page().reload();

        assertThat(screen.filter()).hasValue("snapshot");
        assertThat(screen.operations()).hasCount(4);
    }

    @Test
    void the_filter_stays_while_operations_are_read(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1&filter=snapshot");

        screen.operation("POST /cloud/project/{projectId}/snapshot").click();

        screen.shows("Take a snapshot of an instance");
        screen.isAt("/?section=%2Fcloud&branch=v1&filter=snapshot#post-/cloud/project/-projectId-/snapshot");
        assertThat(screen.operations()).hasCount(4);
    }

    @Test
    void what_matches_nothing_can_be_cleared(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1&filter=zzz");

        assertThat(screen.list()).containsText("No operation matches “zzz”.");
        screen.button("Clear the filter").click();

        assertThat(screen.operations()).hasCount(39);
        screen.isAt("/?section=%2Fme&branch=v1");
    }

    @Test
    void escape_clears_the_filter(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1&filter=zzz");

        screen.filter().press("Escape");

        assertThat(screen.filter()).hasValue("");
        assertThat(screen.operations()).hasCount(39);
    }

    @Test
    void the_list_is_one_stop_of_the_tab_key_and_arrows_move_in_it(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1");

        screen.filter().press("Tab");
        assertThat(screen.operations().nth(0)).isFocused();
        screen.press("ArrowDown", "ArrowDown");
        assertThat(screen.operations().nth(2)).isFocused();
        screen.press("PageDown");
        assertThat(screen.operations().nth(12)).isFocused();
        screen.press("End");
        assertThat(screen.operations().last()).isFocused();
        screen.press("Home");
        assertThat(screen.operations().first()).isFocused();
        screen.press("Shift+Tab");
        assertThat(screen.filter()).isFocused();
    }

    @Test
    void the_operation_shown_is_marked_and_in_sight(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/volume");

        assertThat(screen.operation("POST /cloud/project/{projectId}/volume")).hasAttribute("aria-current", "page");
        assertThat(screen.operation("POST /cloud/project/{projectId}/volume")).isInViewport();
    }

    @Test
    void a_section_is_summed_up_by_verb_state_and_resource(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1");

        assertThat(screen.main().getByRole(AriaRole.TERM).first()).hasText("GET");
        assertThat(screen.main().getByRole(AriaRole.DEFINITION).first()).hasText("41");
        screen.link("kube 19").click();

        assertThat(screen.filter()).hasValue("/cloud/project/{projectId}/kube");
        assertThat(screen.operations()).hasCount(19);
    }
}
