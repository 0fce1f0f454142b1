package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.apiconsole.screens.Answers.LAB;
import static io.apiconsole.screens.Answers.answer;
import static io.apiconsole.screens.Answers.answerOf;
import static io.apiconsole.screens.Answers.clipboard;
import static io.apiconsole.screens.Answers.head;
import static io.apiconsole.screens.Answers.png;
import static io.apiconsole.screens.Answers.row;
import static io.apiconsole.screens.Answers.tree;
import static io.apiconsole.screens.Answers.tried;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the provider answers is data and never anything else, whatever its bytes say that it is. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class HostileAnswersTest {

    /** C-04: a header of the provider's does nothing to the page. */
    @Test
    void C_04_the_provider_s_headers_are_data_of_the_answer(Visitor visitor) {
        Screen screen = Screen.open(visitor, LAB);
        answerOf(
                screen,
                "HTTP/1.1 302 Found\r\nLocation: https://example.com/else\r\nSet-Cookie: a=b\r\n"
                        + "Refresh: 0; url=https://example.com/\r\nX-Big: <img src=x onerror=alert(1)>\r\n\r\n",
                new byte[0]);

        assertThat(answer(screen)).containsText("Location: https://example.com/else (not followed)");
        assertThat(answer(screen)).containsText("The answer has no body.");
        screen.tab("Answer", "RESPONSE HEADERS").click();
        assertThat(screen.named(AriaRole.TABLE, "Response headers").getByRole(AriaRole.ROWHEADER))
                .hasText(new String[] {"Location", "Set-Cookie", "Refresh", "X-Big"});
        screen.button("Copy the headers").click();
        assertThat(clipboard(screen)).contains("Set-Cookie: a=b\n").endsWith("onerror=alert(1)>");
        assertThat(screen.page().context().cookies()).noneMatch(cookie -> cookie.name.equals("a"));

        screen.tab("Answer", "CURL").click();
        assertThat(screen.named(AriaRole.REGION, "curl")).containsText("/lab/large");
    }

    /** U-08: whatever is answered is shown as text or as bytes, and nothing of it comes to life. */
    @Test
    void U_08_hostile_bodies_are_inert(Visitor visitor) {
        Screen screen = Screen.open(visitor, LAB);
        Map<String, Hostile> bodies = Map.of(
                "HTML",
                        new Hostile(
                                "text/html",
                                "<script>document.title='x'</script><img src=x onerror=alert(1)>",
                                "<script>"),
                "SVG",
                        new Hostile(
                                "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<svg"),
                "cut short", new Hostile("application/json", "{\"a\": [1, 2", "It ends too early: line 1, column 12"),
                "wrong comma",
                        new Hostile(
                                "application/json", "{\"a\":\n 1,}", "A name in quotes is missing: line 2, column 4"),
                "markup in JSON",
                        new Hostile(
                                "application/json",
                                "{\"<b>\": \"</script><script>\"}",
                                "\"<b>\": \"</script><script>\""),
                "byte order mark", new Hostile("application/json", "\ufeff[\"caf\u00e9\"]", "\"caf\u00e9\""),
                "lone surrogate", new Hostile("application/json", "[\"\\ud800 x\"]", "\"\\ud800 x\""),
                "one line", new Hostile("text/plain", "x".repeat(1_000_000), "xxx"));

        bodies.forEach((name, hostile) -> {
            answerOf(screen, head("200 OK", hostile.type), hostile.body.getBytes(UTF_8));
            assertThat(answer(screen)).containsText(hostile.shown);
            assertThat(answer(screen).locator("script, img, svg[onload], b")).hasCount(0);
        });
        assertThat(screen.page()).hasTitle(Pattern.compile("^GET /lab/large"));
    }

    private record Hostile(String type, String body, String shown) {}

    @Test
    void U_08_ten_thousand_levels_are_shown_to_the_innermost(Visitor visitor) {
        Screen screen = tried(visitor, "200 OK", "application/json", "[".repeat(10_000) + "]".repeat(10_000));

        tree(screen).evaluate("box => box.scrollTo(0, box.scrollHeight / 2)");

        assertThat(row(screen, "level 10,000 ")).containsText("[]");
        assertThat(row(screen, "level 9,999 ")).isVisible();
    }

    @Test
    void U_08_bytes_are_read_in_their_charset_or_dumped(Visitor visitor) {
        Screen screen = Screen.open(visitor, LAB);

        answerOf(screen, head("200 OK", "text/plain; charset=iso-8859-1"), "caf\u00e9".getBytes(ISO_8859_1));
        assertThat(answer(screen)).containsText("caf\u00e9");

        answerOf(screen, head("200 OK", "application/json"), "\"caf\u00e9\"".getBytes(ISO_8859_1));
        assertThat(answer(screen)).containsText("Some bytes stand for no character of utf-8");

        answerOf(screen, head("200 OK", "application/octet-stream"), new byte[] {0, 1, 'A', (byte) 0xff});
        assertThat(answer(screen)).containsText("00 01 41 ff");
    }

    @Test
    void a_picture_is_drawn_and_what_only_says_so_is_shown_as_what_it_is(Visitor visitor) throws IOException {
        Screen screen = Screen.open(visitor, LAB);

        answerOf(screen, head("200 OK", "image/png"), png(320, 200));
        assertThat(answer(screen)).containsText("320 × 200 pixels");

        answerOf(screen, head("200 OK", "image/png"), "{\"a\": 1}".getBytes(UTF_8));
        assertThat(row(screen, "\"a\": 1")).isVisible();
    }

    @Test
    void a_body_is_saved_byte_for_byte_under_the_provider_s_name(Visitor visitor) throws IOException {
        Screen screen = Screen.open(visitor, LAB);
        byte[] bytes = IntStream.range(0, 70_000)
                .mapToObj(each -> String.valueOf((char) (each % 256)))
                .collect(Collectors.joining())
                .getBytes(ISO_8859_1);
        answerOf(
                screen,
                "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"
                        + "Content-Disposition: attachment; filename=\"../bill.pdf\"\r\n\r\n",
                bytes);

        assertThat(answer(screen)).containsText("The first 66 KB of 70 KB are shown.");
        Download download =
                screen.page().waitForDownload(() -> screen.button("Download").click());

        assertThat(download.suggestedFilename()).isEqualTo("bill.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(bytes);
    }
}
