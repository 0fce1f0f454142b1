package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class BodyEditorTest {

    private static final String VOLUME = "/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/volume";

    private Screen screen;

    @BeforeEach
    void open_an_operation_with_a_body(Visitor visitor) {
        screen = Screen.open(visitor, VOLUME);
    }

    @Test
    void the_example_is_what_a_person_would_write(Visitor visitor) {
        assertThat(screen.panel("Request")).containsText("\"name\": \"web-shop\"");
        assertThat(screen.panel("Request")).containsText("\"size\": 20");
    }

    @Test
    void a_syntax_error_is_named_with_its_line_and_column(Visitor visitor) {
        edit("{\n  \"name\": \"data\",\n  \"size\": \n}");

        assertThat(problem("line 4, column 1")).isVisible();
        Visitor.screenshot(screen.page(), "body-with-a-syntax-error");
        assertThat(screen.part("Request").getByText("1 error", new Locator.GetByTextOptions().setExact(true)))
                .isAttached();
    }

    @Test
    void a_value_against_the_schema_is_named_with_its_place_and_then_right_again(Visitor visitor) {
        edit("{\"name\": \"data\", \"region\": \"MOON\", \"size\": \"20\", \"type\": \"fast\"}");

        assertThat(problem("/region: must be one of LIS1, MTL1, OSL1, SIN1, VIE1"))
                .isVisible();
        assertThat(problem("/size: must be an integer")).isVisible();
        Visitor.screenshot(screen.page(), "body-against-its-schema");
        edit("{\"name\": \"data\", \"region\": \"LIS1\", \"size\": 20, \"type\": \"fast\"}");

        assertThat(problem("")).hasCount(0);
        assertThat(screen.panel("Request").getByText("No problems")).isAttached();
    }

    @Test
    void what_is_missing_is_named(Visitor visitor) {
        edit("{\"name\": \"data\"}");

        assertThat(problem("size is missing")).isVisible();
    }

    @Test
    void a_problem_leads_to_its_place(Visitor visitor) {
        edit("{\n  \"name\": \"data\",\n  \"region\": \"LIS1\",\n  \"size\": true,\n  \"type\": \"fast\"\n}");

        problem("/size: must be an integer").click();
        assertThat(editor()).isFocused();
        screen.press("Delete", "Delete", "Delete", "Delete");
        screen.type("50");

        assertThat(problem("")).hasCount(0);
        assertThat(editor()).containsText("\"size\": 50,");
    }

    @Test
    void reset_brings_the_example_back(Visitor visitor) {
        assertThat(screen.button("Reset to example")).isDisabled();
        edit("{}");
        assertThat(problem("name is missing")).isVisible();

        screen.button("Reset to example").click();

        assertThat(editor()).containsText("\"name\": \"web-shop\"");
        assertThat(problem("")).hasCount(0);
        assertThat(screen.button("Reset to example")).isDisabled();
    }

    @Test
    void nothing_that_was_typed_is_lost_by_looking_at_the_schema(Visitor visitor) {
        Locator project = screen.named(AriaRole.TEXTBOX, "projectId required");
        project.fill("my-project");
        edit("{\"name\": \"data\"}");

        screen.tab("Request body", "Schema").click();
        screen.tab("Response", "Schema").click();
        assertThat(editor()).not().isVisible();
        screen.tab("Request body", "Example").click();

        assertThat(editor()).containsText("{\"name\": \"data\"}");
        assertThat(problem("size is missing")).isVisible();
        assertThat(project).hasValue("my-project");
    }

    @Test
    void the_keyboard_gets_in_and_out(Visitor visitor) {
        Locator closed = screen.named(AriaRole.TEXTBOX, "Request body, press Enter to edit");
        closed.focus();
        screen.press("Enter");
        assertThat(editor()).isFocused();

        screen.press("Escape", "Tab");

        assertThat(screen.button("Format")).isFocused();
    }

    @Test
    void typing_is_completed_from_the_schema(Visitor visitor) {
        edit("{}");
        screen.press("ArrowLeft", "Control+Space");

        Locator offered = screen.page().getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
        assertThat(offered).hasCount(5);
        assertThat(offered.first()).containsText("description");
        offered.getByText("region").click();

        assertThat(editor()).containsText("\"region\": ");
    }

    @Test
    void format_lays_the_text_out(Visitor visitor) {
        edit("{\"name\":\"data\",\"region\":\"LIS1\",\"size\":20,\"type\":\"fast\"}");

        screen.button("Format").click();

        assertThat(editor()).hasText(Pattern.compile("\\{\\s*\"name\": \"data\",\\s*\"region\".*", Pattern.DOTALL));
    }

    @Test
    void what_is_copied_is_what_is_written(Visitor visitor) {
        edit("{\"name\": \"data\"}");

        screen.button("Copy Request body").click();

        assertThat(screen.button("Copy Request body")).hasText("Copied");
        screen.page().waitForFunction("async () => await navigator.clipboard.readText() === '{\"name\": \"data\"}'");
    }

    private void edit(String text) {
        if (editor().count() == 0) {
            screen.button("Edit").click();
        }
        editor().focus();
        screen.press("Control+A");
        screen.page().keyboard().insertText(text);
    }

    private Locator editor() {
        return screen.named(AriaRole.TEXTBOX, "Request body");
    }

    private Locator problem(String text) {
        return screen.panel("Request")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Error")))
                .filter(new Locator.FilterOptions().setHasText(text));
    }
}
