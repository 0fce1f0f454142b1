package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class SchemaTest {

    private static final String COMPONENT = "/?section=/status&branch=v1#get-/status/component/-componentId-";

    @Test
    void tabs_are_one_stop_and_arrows_home_and_end_choose(Visitor visitor) {
        Screen screen = Screen.open(visitor, COMPONENT);
        Locator example = screen.tab("Response", "Example");
        Locator schema = screen.tab("Response", "Schema");
        Locator errors = screen.tab("Response", "Errors");

        example.focus();
        screen.press("ArrowRight");
        assertThat(schema).isFocused();
        assertThat(schema).hasAttribute("aria-selected", "true");
        screen.press("End");
        assertThat(errors).isFocused();
        screen.press("ArrowRight");
        assertThat(example).isFocused();
        screen.press("ArrowLeft", "ArrowLeft");
        assertThat(schema).isFocused();
        screen.press("Home");
        assertThat(example).isFocused();
        for (Locator other : List.of(schema, errors)) {
            assertThat(other).hasAttribute("tabindex", "-1");
        }
    }

    @Test
    void a_panel_bears_the_name_of_its_tab(Visitor visitor) {
        Screen screen = Screen.open(visitor, COMPONENT);

        screen.tab("Response", "Errors").click();

        assertThat(screen.named(AriaRole.TABPANEL, "Errors 1")).hasText("Client::NotFound::ComponentNotFound");
        String panel = screen.named(AriaRole.TABPANEL, "Errors 1").getAttribute("id");
        assertThat(screen.tab("Response", "Errors")).hasAttribute("aria-controls", panel);
    }

    @Test
    void a_line_has_type_description_allowed_values_and_marks(Visitor visitor) {
        Screen screen = Screen.open(visitor, COMPONENT.replace("#", "&response=schema#"));

        Locator level = line(screen, "level");
        assertThat(level).containsText("string");
        assertThat(level).containsText("status.LevelEnum");
        assertThat(level).containsText("read-only");
        assertThat(level).containsText("Current level");
        assertThat(level).containsText("\"partialOutage\"");
        assertThat(line(screen, "region")).containsText("nullable");
        assertThat(line(screen, "since")).containsText("date and time");
    }

    @Test
    void lines_open_one_by_one_and_a_recursion_is_named_where_it_comes_again(Visitor visitor) {
        Screen screen = Screen.open(visitor, COMPONENT.replace("#", "&response=schema#"));

        screen.button("dependencies").click();
        assertThat(screen.button("dependencies")).hasAttribute("aria-expanded", "true");
        Locator component = screen.button("component");
        assertThat(line(screen, "component")).containsText("repeats status.Component");
        component.click();

        assertThat(screen.button("dependencies")).hasCount(2);
        screen.button("Collapse all").click();
        assertThat(screen.button("component")).hasCount(0);
    }

    @Test
    void opening_all_of_a_recursive_schema_ends(Visitor visitor) {
        Screen screen = Screen.open(visitor, COMPONENT.replace("#", "&response=schema#"));

        screen.button("Expand to depth 2").click();

        assertThat(screen.button("component")).hasAttribute("aria-expanded", "false");
        assertThat(screen.panel("Response")).containsText("1 property expanded");
    }

    @Test
    void the_schema_of_a_body_says_what_is_required(Visitor visitor) {
        Screen screen =
                Screen.open(visitor, "/?section=/cloud&branch=v1&body=schema#post-/cloud/project/-projectId-/volume");

        assertThat(line(screen, "size")).containsText("required");
        assertThat(line(screen, "size")).containsText("integer");
        assertThat(line(screen, "description")).not().containsText("required");
    }

    @Test
    void every_base_type_has_a_name_in_plain_words(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/lab&branch=v1&body=schema#post-/lab/type");

        Visitor.screenshot(screen.page(), "schema-of-every-type");
        assertThat(screen.panel("Request").first()).containsText("IPv4 block");
        assertThat(screen.panel("Request").first()).containsText("MAC address");
        assertThat(screen.panel("Request").first()).containsText("map of");
    }

    private static Locator line(Screen screen, String name) {
        Locator named = screen.page().getByText(Pattern.compile("^" + name + "(\\W|$)"));
        return screen.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(named))
                .first();
    }
}
