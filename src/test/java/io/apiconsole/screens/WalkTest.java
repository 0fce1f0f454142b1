package io.apiconsole.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of the screen, one after the other: a picture is taken of each, and axe finds nothing to mend. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class WalkTest {

    private static final String INSTANCE = "/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/instance";

    private static final Map<String, Consumer<Screen>> STATES = states();

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT"})
    void each_state_is_accessible(int width, ColorScheme scheme, Visitor visitor) {
        Screen screen = Screen.open(visitor, "/", width, scheme);
        STATES.forEach((name, steps) -> {
            steps.accept(screen);
            picture(screen, name, width, scheme);
            Visitor.assertAccessible(screen.page());
        });
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1024, LIGHT", "390, DARK"})
    void the_main_ones_are_in_other_windows_too(int width, ColorScheme scheme, Visitor visitor) {
        Screen screen = Screen.open(visitor, "/", width, scheme);
        for (String name : List.of("overview", "section", "operation", "operation-schemas", "deprecated")) {
            STATES.get(name).accept(screen);
            picture(screen, name, width, scheme);
            Visitor.assertAccessible(screen.page());
        }
    }

    private static void picture(Screen screen, String name, int width, ColorScheme scheme) {
        screen.settled();
        Visitor.screenshot(
                screen.page(), "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Consumer<Screen>> states() {
        Map<String, Consumer<Screen>> states = new LinkedHashMap<>();
        states.put("overview", screen -> screen.go("/"));
        states.put("servers", screen -> screen.go("/#servers"));
        states.put("section", screen -> screen.go("/?section=/cloud&branch=v1"));
        states.put("sections-open", screen -> screen.section().click());
        states.put("list-filtered", screen -> screen.go("/?section=/cloud&branch=v1&filter=kube"));
        states.put("operation", screen -> screen.go(INSTANCE));
        states.put("operation-schemas", screen -> {
            screen.go(INSTANCE.replace("#", "&body=schema&response=schema#"));
            screen.button("addresses").click();
            screen.part("Response").scrollIntoViewIfNeeded();
        });
        states.put("operation-errors", screen -> screen.go(INSTANCE.replace("#", "&response=errors#")));
        states.put("body-with-problems", WalkTest::breakTheBody);
        states.put("parameters", WalkTest::fillParameters);
        addCalls(states);
        states.put("deprecated", screen -> screen.go("/?section=/cloud&branch=v1#get-/cloud/price"));
        addSearches(states);
        states.put("unknown-operation", screen -> screen.go("/?section=/vps&branch=v1#get-/vps/-name-"));
        states.put("unknown-section", screen -> screen.go("/?section=/clod&branch=v1"));
        return states;
    }

    private static void addCalls(Map<String, Consumer<Screen>> states) {
        states.put("missing", screen -> {
            screen.go(INSTANCE);
            screen.button("TRY").click();
            screen.part("Try").getByText("projectId is required").waitFor();
        });
        states.put("authentication", screen -> {
            screen.go(INSTANCE);
            screen.named(AriaRole.TEXTBOX, "projectId required").fill("p-1");
            screen.button("TRY").click();
            screen.button("GET TOKEN").waitFor();
        });
        states.put("confirmation", screen -> {
            screen.go("/?section=/lab&branch=v1#delete-/lab/echo");
            screen.button("TRY").click();
            screen.named(AriaRole.DIALOG, "Delete this?").waitFor();
        });
        states.put("answer", screen -> {
            screen.go("/?section=/lab&branch=v1#get-/lab/error");
            screen.named(AriaRole.TEXTBOX, "status required").fill("404");
            screen.button("TRY").click();
            screen.part("Answer").waitFor();
        });
    }

    private static void addSearches(Map<String, Consumer<Screen>> states) {
        states.put("search-start", screen -> {
            screen.go("/?section=/cloud&branch=v1");
            screen.search().open("");
        });
        states.put("search-results", screen -> {
            screen.go("/?section=/cloud&branch=v1&q=reboot+instance");
            screen.search().active().waitFor();
        });
        states.put("search-filtered", screen -> {
            screen.go("/?q=flavor+of+the+instance&verb=POST&state=PRODUCTION,BETA#overview");
            screen.search().active().waitFor();
            if (screen.button("Filters 3").isVisible()) {
                screen.button("Filters 3").click();
            }
        });
        states.put("search-nothing", screen -> {
            screen.go("/?q=instance&state=ALPHA");
            screen.search().dialog().getByText("Without the filters").waitFor();
        });
    }

    private static void breakTheBody(Screen screen) {
        screen.go("/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/volume");
        screen.button("Edit").click();
        screen.named(AriaRole.TEXTBOX, "Request body").focus();
        screen.press("Control+A");
        screen.page().keyboard().insertText("{\n  \"name\": \"data\",\n  \"region\": \"MOON\",\n  \"size\": \"20\"\n}");
        screen.panel("Request").getByText("type is missing").waitFor();
    }

    private static void fillParameters(Screen screen) {
        screen.go("/?section=/lab&branch=v1#get-/lab/type");
        Locator request = screen.part("Request");
        Locator.GetByLabelOptions exactly = new Locator.GetByLabelOptions().setExact(true);
        request.getByLabel("aDatetime", exactly).fill("2026-05-04T12:00:30");
        request.getByLabel("anEnum", exactly).selectOption("green");
        request.getByLabel("aLong", exactly).fill("12a");
        screen.named(AriaRole.GROUP, "someEnums").getByRole(AriaRole.BUTTON).click();
        request.getByLabel("aString", exactly).fill("Some text");
        screen.press("Tab");
    }
}
