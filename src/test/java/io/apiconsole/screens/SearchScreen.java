package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;

/** The search dialog, its parts by the names that people see or hear. */
final class SearchScreen {

    private final Screen screen;

    SearchScreen(Screen screen) {
        this.screen = screen;
    }

    /** Waits for the server's first index, which it builds just after its catalogue. */
    static void indexIsBuilt() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/search?q=instance").statusCode() == 200);
    }

    /** Opens the dialog by the key and enters the words, all at once. */
    void open(String words) {
        screen.press("Control+k");
        assertThat(field()).isFocused();
        field().fill(words);
    }

    Locator dialog() {
        return screen.named(AriaRole.DIALOG, "Search");
    }

    Locator field() {
        return screen.named(AriaRole.COMBOBOX, "Search the operations");
    }

    /** What the field's arrows move in: the operations found, or searches to begin with. */
    Locator list() {
        return dialog().getByRole(AriaRole.LISTBOX);
    }

    Locator results() {
        return screen.named(AriaRole.LISTBOX, "Operations found").getByRole(AriaRole.OPTION);
    }

    /** The result for an operation, by its verb and path. */
    Locator result(String verbAndPath) {
        String[] parts = verbAndPath.split(" ");
        return results().filter(has(".verb", parts[0])).filter(has(".search-path", parts[1]));
    }

    /** The result that Enter opens. */
    Locator active() {
        return dialog().locator("[role=option][aria-selected=true]");
    }

    /** What is said of how much was found. */
    Locator count() {
        return dialog().getByRole(AriaRole.STATUS);
    }

    /** The check box of a criterion, or of a filter's value, whatever number is behind it. */
    Locator box(String label) {
        return dialog().getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^" + Screen.escaped(label) + "( [0-9,]+)?$")));
    }

    private Locator.FilterOptions has(String selector, String text) {
        Pattern whole = Pattern.compile("^\\s*" + Screen.escaped(text) + "\\s*$");
        return new Locator.FilterOptions()
                .setHas(screen.page().locator(selector, new Page.LocatorOptions().setHasText(whole)));
    }
}
