package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.apiconsole.screens.Answers.LAB;
import static io.apiconsole.screens.Answers.active;
import static io.apiconsole.screens.Answers.answer;
import static io.apiconsole.screens.Answers.answerOf;
import static io.apiconsole.screens.Answers.choose;
import static io.apiconsole.screens.Answers.clipboard;
import static io.apiconsole.screens.Answers.head;
import static io.apiconsole.screens.Answers.png;
import static io.apiconsole.screens.Answers.row;
import static io.apiconsole.screens.Answers.rows;
import static io.apiconsole.screens.Answers.tree;
import static io.apiconsole.screens.Answers.tried;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer on the screen: its status, its body with folding and search, its headers, the curl line. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class AnswerTest {

    private static final String HEAD_LAB = "/?section=/lab&branch=v1#head-/lab/large";

    private static final String PROJECT =
            """
            {"id": "b2c1", "name": "demo", "quota": 12345678901234567890, "__proto__": {"polluted": true},
             "addresses": [{"ip": "192.0.2.1", "version": 4}, {"ip": "2001:db8::1", "version": 6}],
             "note": "%s"}"""
                    .formatted("a long text ".repeat(200));

    @Test
    void json_is_laid_out_with_every_digit(Visitor visitor) {
        Screen screen = tried(visitor, "200 OK", "application/json", PROJECT);

        assertThat(answer(screen)).containsText("200 OK");
        assertThat(answer(screen)).containsText("The call succeeded.");
        assertThat(row(screen, "\"quota\"")).hasText("\"quota\": 12345678901234567890,");
        assertThat(row(screen, "\"__proto__\"")).isVisible();
        assertThat(screen.page().locator("#announcer"))
                .hasText(Pattern.compile("^Answer: 200 OK\\. The call succeeded\\. 2\\.\\d KB in 12 ms\\.$"));
        assertThat((Boolean) screen.page().evaluate("'polluted' in {}")).isFalse();
    }

    @Test
    void json_is_folded_by_mouse_and_by_keys(Visitor visitor) {
        Screen screen = tried(visitor, "200 OK", "application/json", PROJECT);

        row(screen, "\"addresses\"").locator("[data-toggle]").click();
        assertThat(row(screen, "\"addresses\"")).containsText("2 items");
        assertThat(row(screen, "192.0.2.1")).hasCount(0);

        screen.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
        assertThat(active(screen)).hasText("\"ip\": \"192.0.2.1\",");
        screen.press("ArrowLeft", "ArrowLeft");
        assertThat(active(screen)).containsText("2 properties");
        screen.press("Home", "ArrowLeft");
        assertThat(rows(screen)).hasCount(1);
        screen.button("Unfold all").click();
        assertThat(row(screen, "192.0.2.1")).isVisible();
    }

    @Test
    void json_is_searched_in_what_is_folded_too(Visitor visitor) {
        Screen screen = tried(visitor, "200 OK", "application/json", PROJECT);
        screen.button("Fold all").click();
        rows(screen).first().click();

        screen.press("Control+f");
        screen.type("VERSION");

        assertThat(screen.named(AriaRole.SEARCH, "Search the answer")).containsText("1 of 2");
        assertThat(active(screen)).hasText("\"version\": 4");
        screen.press("Enter");
        assertThat(active(screen)).hasText("\"version\": 6");
        assertThat(answer(screen).locator("mark")).hasText(new String[] {"version", "version"});
        screen.press("Enter");
        assertThat(active(screen)).hasText("\"version\": 4");
    }

    @Test
    void values_and_paths_are_copied_and_a_long_text_is_shown_whole(Visitor visitor) {
        Screen screen = tried(visitor, "200 OK", "application/json", PROJECT);

        choose(row(screen, "2001:db8"));
        screen.button("Copy path").click();
        assertThat(clipboard(screen)).isEqualTo("$.addresses[1].ip");
        screen.button("Copy value").click();
        assertThat(clipboard(screen)).isEqualTo("2001:db8::1");

        choose(row(screen, "\"note\""));
        screen.named(AriaRole.GROUP, "The chosen line").getByText("Show whole").click();
        Locator dialog = screen.named(AriaRole.DIALOG, "The whole text");
        assertThat(dialog.getByRole(AriaRole.REGION)).hasText(Pattern.compile("^(a long text ){200}$"));
        screen.press("Escape");
        assertThat(dialog).isHidden();
    }

    /** U-07: a refusal of the provider is an answer like any other. */
    @Test
    void U_07_a_refusal_is_shown_with_what_it_asks_for(Visitor visitor) {
        Screen screen = Screen.open(visitor, LAB);

        answerOf(
                screen,
                "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nRetry-After: 30\r\n\r\n",
                "{\"message\": \"Slow down\"}".getBytes(UTF_8));

        assertThat(answer(screen)).containsText("429 Too Many Requests");
        assertThat(answer(screen)).containsText("Retry-After: 30 s");
        assertThat(row(screen, "\"message\": \"Slow down\"")).isVisible();
    }

    @Test
    void what_is_folded_and_found_stays_while_another_tab_is_looked_at(Visitor visitor) {
        Screen screen = tried(visitor, "200 OK", "application/json", PROJECT);
        row(screen, "\"addresses\"").locator("[data-toggle]").click();

        screen.tab("Answer", "CURL").click();
        assertThat(tree(screen)).isHidden();
        screen.tab("Answer", "RESPONSE").first().click();

        assertThat(row(screen, "\"addresses\"")).containsText("2 items");
    }

    @Test
    void an_answer_without_a_body_says_why(Visitor visitor) {
        Screen screen = Screen.open(visitor, LAB);
        answerOf(screen, head("204 No Content", "application/json"), new byte[0]);
        assertThat(answer(screen)).containsText("The answer has no body, as its status says.");

        screen.go(HEAD_LAB);
        answerOf(screen, head("200 OK", "application/json"), new byte[0]);
        assertThat(answer(screen)).containsText("HEAD asks for the headers alone");
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1440, LIGHT", "1440, DARK", "1024, LIGHT", "390, LIGHT"})
    void every_kind_of_answer_is_accessible(int width, ColorScheme scheme, Visitor visitor) throws IOException {
        Screen screen = Screen.open(visitor, LAB, width, scheme);
        answerOf(screen, head("200 OK", "application/json"), PROJECT.getBytes(UTF_8));
        choose(row(screen, "192.0.2.1"));
        picture(screen, "json", width, scheme);
        screen.tab("Answer", "RESPONSE HEADERS").click();
        picture(screen, "headers", width, scheme);
        screen.tab("Answer", "CURL").click();
        picture(screen, "curl", width, scheme);
        screen.tab("Answer", "RESPONSE").first().click();
        answerOf(screen, head("500 Internal Server Error", "application/json"), "{\"a\": }".getBytes(UTF_8));
        picture(screen, "fault", width, scheme);
        answerOf(screen, head("404 Not Found", "application/octet-stream"), new byte[300]);
        picture(screen, "bytes", width, scheme);
        answerOf(screen, head("200 OK", "image/png"), png(320, 200));
        picture(screen, "image", width, scheme);
    }

    private static void picture(Screen screen, String name, int width, ColorScheme scheme) {
        answer(screen).scrollIntoViewIfNeeded();
        Visitor.screenshot(
                screen.page(),
                "answer-%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
        if (width != 1024) {
            Visitor.assertAccessible(screen.page());
        }
    }
}
