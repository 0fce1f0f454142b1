package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** D-01, D-06 and D-10 on the screen: whatever a provider writes is text. */
@QuarkusTest
@TestProfile(HostileDefinitionsTest.Profile.class)
@ExtendWith(BrowserExtension.class)
class HostileDefinitionsTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Test
    void names_texts_and_values_are_shown_as_they_are_written(Visitor visitor) {
        Screen screen = open(visitor, "/?section=/hostile&branch=v1&body=schema#post-/hostile/texts");
        screen.shows(SCRIPT);
        assertThat(screen.page()).hasTitle("POST /hostile/texts – API console");
        assertThat(screen.main()).containsText("Use javascript:alert(1) instead.");
        assertThat(screen.part("Request").getByLabel(SCRIPT)).isVisible();
        assertThat(screen.panel("Request")).containsText("__proto__");
        screen.tab("Response", "Schema").click();
        assertThat(screen.panel("Response")).containsText("hasOwnProperty");
        assertThat(screen.panel("Response")).containsText(SCRIPT);
        screen.tab("Response", "Errors").click();
        assertThat(screen.panel("Response")).hasText("<b>bold</b>");
        Visitor.screenshot(screen.page(), "hostile-definition");

        assertInert(screen);
    }

    @Test
    void the_body_of_a_hostile_model_can_be_edited_and_checked(Visitor visitor) {
        Screen screen = open(visitor, "/?section=/hostile&branch=v1#post-/hostile/texts");
        screen.button("Edit").click();
        Locator editor = screen.named(AriaRole.TEXTBOX, "Request body");
        assertThat(editor).isFocused();
        screen.press("Control+A");

        screen.page().keyboard().insertText("{\"__proto__\": {\"polluted\": 1}, \"constructor\": {}}");

        assertThat(screen.panel("Request")).containsText("/__proto__: must be");
        assertThat(screen.panel("Request")).containsText("/constructor: polluted is missing");
        assertInert(screen);
    }

    @Test
    void a_text_as_long_as_is_taken_is_cut_short(Visitor visitor) {
        Screen screen = open(visitor, "/?section=/huge&branch=v1#get-/huge/0");

        assertThat(screen.main()).containsText("(shortened)");
        assertThat(screen.main().textContent().length()).isLessThan(100_000);
        assertThat(screen.operations()).hasCount(1);
        assertInert(screen);
    }

    @Test
    void what_was_left_out_of_the_definitions_is_listed_as_text(Visitor visitor) {
        Screen screen = open(visitor, "/");

        screen.main().getByText("in the definitions").click();

        assertThat(screen.main()).containsText("These items could not be read; everything else is complete.");
        assertThat(screen.main()).containsText("/megabyte");
        Visitor.screenshot(screen.page(), "problems-in-the-definitions");
        assertInert(screen);
    }

    /** Each text is shown by following a link to its operation, as one would, only faster than by hand. */
    @Test
    void no_markdown_becomes_more_than_plain_formatting(Visitor visitor) {
        Screen screen = open(visitor, "/?section=/markdown&branch=v1");
        int texts = HostileTexts.markdown().size();
        assertThat(screen.operations()).hasCount(texts);

        Object found = screen.page().evaluate(SHOW_EACH, texts);

        assertThat((List<?>) found).as("what does not belong into a text").isEmpty();
        assertInert(screen);
    }

    private static Screen open(Visitor visitor, String address) {
        Screen.catalogueIsRead();
        Page page = visitor.window(Screen.DESKTOP, ColorScheme.LIGHT);
        page.onDialog(dialog -> {
            throw new AssertionError("A definition opened a dialog: " + dialog.message());
        });
        return Screen.of(page).go(address);
    }

    private static void assertInert(Screen screen) {
        assertThat((List<?>) screen.page().evaluate(FOREIGN_ELEMENTS))
                .as("elements that a definition brought")
                .isEmpty();
        assertThat(screen.page().evaluate("Object.keys(Object.prototype).length === 0 && ({}).constructor === Object"))
                .as("Object.prototype is as it was")
                .isEqualTo(true);
    }

    private static final String FOREIGN_ELEMENTS =
            """
            () => [...document.body.querySelectorAll("script, style, img, iframe, object, embed, form, base, meta, video")]
                .concat([...document.body.querySelectorAll("a[href]")].filter(link =>
                    !["http:", "https:"].includes(link.protocol)
                    || (link.origin !== location.origin && link.rel !== "noopener noreferrer nofollow")))
                .concat([...document.body.querySelectorAll("*")].filter(element =>
                    [...element.attributes].some(({ name }) => name.startsWith("on")) || element.style.length > 0))
                .map(element => element.outerHTML.slice(0, 200))
            """;

    private static final String SHOW_EACH =
            """
            async texts => {
                const allowed = "p br hr em strong del code pre sup sub blockquote ul ol li a h1 h2 h3 h4 h5 h6"
                    + " table thead tbody tr th td div";
                const found = [];
                for (let number = 0; number < texts; number++) {
                    location.hash = "#get-/markdown/" + number;
                    const deadline = Date.now() + 5000;
                    while (document.querySelector("h1")?.textContent !== "Text " + number
                        || document.querySelector("markdown-text [data-plain]")) {
                        if (Date.now() > deadline) { found.push(number + " is not shown"); break; }
                        await new Promise(requestAnimationFrame);
                    }
                    for (const element of document.querySelectorAll("markdown-text *")) {
                        const attributes = [...element.attributes].map(({ name }) => name).join(" ");
                        const isAllowed = allowed.split(" ").includes(element.localName)
                            && /^(class|href( target rel)?)?$/.test(attributes);
                        if (!isAllowed) found.push(number + ": " + element.outerHTML.slice(0, 200));
                    }
                }
                return found;
            }
            """;

    /** A console whose provider means it ill. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(HostileProvider.class));
        }
    }

    /** Publishes what attacks who shows it. */
    public static class HostileProvider implements QuarkusTestResourceLifecycleManager {

        private final FakeProvider provider = new FakeProvider();

        @Override
        public Map<String, String> start() {
            provider.branch(
                    "v1",
                    Map.of(
                            "/hostile", Fixtures.HOSTILE_TEXTS.json(),
                            "/paths", Fixtures.HOSTILE_PATHS.json(),
                            "/huge", HostileTexts.section("/huge", List.of("x <b>y</b> ".repeat(23_000))),
                            "/megabyte", HostileTexts.section("/megabyte", List.of("x <b>y</b> ".repeat(100_000))),
                            "/markdown", HostileTexts.section("/markdown", HostileTexts.markdown())));
            return Map.of("console.branches.v1.url", provider.url("/v1"));
        }

        @Override
        public void stop() {
            provider.close();
        }
    }
}
