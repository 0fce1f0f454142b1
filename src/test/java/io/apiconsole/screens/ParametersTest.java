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
class ParametersTest {

    private Screen screen;

    @BeforeEach
    void open_an_operation_with_a_parameter_of_each_type(Visitor visitor) {
        screen = Screen.open(visitor, "/?section=/lab&branch=v1#get-/lab/type");
    }

    @Test
    void they_are_grouped_by_where_they_go_and_the_mandatory_are_marked(Visitor visitor) {
        screen.go("/?section=/cloud&branch=v1#options-/cloud/project/-projectId-/storage/-containerName-");

        Locator path = screen.named(AriaRole.GROUP, "Path parameters");
        Locator header = screen.named(AriaRole.GROUP, "Header parameters");
        assertThat(path.getByRole(AriaRole.TEXTBOX)).hasCount(2);
        assertThat(header.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Origin required")))
                .hasAttribute("aria-required", "true");
        screen.go("/?section=/lab&branch=v1#get-/lab/slow");
        assertThat(screen.page().getByLabel("required")).hasCount(0);
    }

    @Test
    void choices_are_chosen(Visitor visitor) {
        Locator colour = field("anEnum");
        colour.selectOption("green");
        assertThat(colour).hasValue("green");

        Locator truth = field("aBoolean");
        assertThat(truth.getByRole(AriaRole.OPTION)).hasText(new String[] {"Not set", "true", "false"});
    }

    @Test
    void one_of_many_values_is_found_by_typing(Visitor visitor) {
        screen.go("/?section=/domain&branch=v1#get-/domain/zone/-zoneName-/record");
        // The list that opens while one types has the label too.
        Locator type = field("fieldType").and(screen.page().locator("input"));
        type.pressSequentially("tls");
        assertThat(screen.named(AriaRole.LISTBOX, "fieldType").getByRole(AriaRole.OPTION))
                .hasText(new String[] {"TLSA"});

        screen.press("ArrowDown", "Enter");

        assertThat(type).hasValue("TLSA");
        assertThat(type).hasAttribute("aria-expanded", "false");
    }

    @Test
    void moments_are_picked_or_typed(Visitor visitor) {
        Locator moment = field("aDatetime");
        assertThat(moment).hasAttribute("type", "datetime-local");
        moment.fill("2026-05-04T12:00:30");
        assertThat(screen.main()).containsText(Pattern.compile("Sent as 2026-05-04T12:00:30(Z|[+-]..:..)"));

        screen.part("Request").getByText("Type it as text").nth(1).click();

        assertThat(field("aDatetime")).hasAttribute("type", "text");
        assertThat(field("aDatetime")).hasValue(Pattern.compile("2026-05-04T12:00:30.*"));
        assertThat(field("aDate")).hasAttribute("type", "date");
        assertThat(field("aTime")).hasAttribute("type", "time");
    }

    @Test
    void what_does_not_fit_is_said_once_the_field_is_left(Visitor visitor) {
        assertSaid("aLong", "12a", "must be an integer", "12");
        assertSaid("aDouble", "1.2.3", "must be a number", "1.5");
        assertSaid("aUuid", "12", "must be a uuid", "6f1c2a52-6ea1-4b5e-8d0f-3b9d0c6f7e21");
        assertSaid("anIpv4", "256.0.0.1", "must be an IPv4 address", "192.0.2.1");
        assertSaid("anIpBlock", "192.0.2.0/99", "must be an IP block", "192.0.2.0/28");
        assertSaid("X-Lab-Long", "x", "must be an integer", "-7");
    }

    private void assertSaid(String name, String wrong, String message, String right) {
        Locator field = field(name);
        field.fill(wrong);
        assertThat(field).not().hasAttribute("aria-invalid", "true");
        field.blur();

        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasAccessibleDescription(Pattern.compile(message));
        field.fill(right);
        assertThat(field).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    void lists_grow_and_shrink_and_the_focus_goes_along(Visitor visitor) {
        Locator list = screen.named(AriaRole.GROUP, "someLongs");
        Locator add = list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"));
        add.click();
        assertThat(field("someLongs, item 1")).isFocused();
        screen.type("1");
        add.click();
        assertThat(field("someLongs, item 2")).isFocused();
        screen.type("x");
        screen.press("Tab");
        assertThat(field("someLongs, item 2")).hasAttribute("aria-invalid", "true");
        assertThat(field("someLongs, item 1")).not().hasAttribute("aria-invalid", "true");
        assertThat(list).containsText("item 2 must be an integer");

        screen.button("Remove someLongs, item 1").click();

        assertThat(field("someLongs, item 1")).hasValue("x");
        assertThat(field("someLongs, item 1")).isFocused();
    }

    @Test
    void a_password_is_hidden_until_it_is_asked_for(Visitor visitor) {
        Locator password = field("aPassword");
        password.fill("secret");
        assertThat(password).hasAttribute("type", "password");

        screen.button("Show the password").click();

        assertThat(password).hasAttribute("type", "text");
        assertThat(password).hasValue("secret");
    }

    @Test
    void a_long_text_has_room_for_lines(Visitor visitor) {
        field("aText").fill("one\ntwo");

        assertThat(field("aText")).hasValue("one\ntwo");
    }

    private Locator field(String name) {
        return screen.part("Request").getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }
}
