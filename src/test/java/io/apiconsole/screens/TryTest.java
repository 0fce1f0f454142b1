package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** TRY from the form to where its answer is shown, whatever comes of it. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class TryTest {

    private static final String ECHO = "/?section=/lab&branch=v1#post-/lab/echo";
    private static final String TYPES = "/?section=/lab&branch=v1#get-/lab/type";
    private static final String BODY = "/?section=/lab&branch=v1#post-/lab/type";

    private static final String UNTIL_NOTHING_SCROLLS =
            """
            () => new Promise(done => {
                let [place, frames] = [scrollY, 0];
                const look = () => {
                    frames = scrollY === place ? frames + 1 : 0;
                    place = scrollY;
                    if (frames > 30) done(); else requestAnimationFrame(look);
                };
                look();
            })
            """;

    private Screen screen;
    private StandIn server;

    @BeforeEach
    void come_to_the_lab(Visitor visitor) {
        screen = Screen.open(visitor, ECHO);
        server = StandIn.at(screen.page());
    }

    @Test
    void the_call_is_what_is_typed(Visitor visitor) {
        server.answers("{\"said\": \"hello\"}");
        parameter("X-Lab-Note").fill("a note");
        screen.named(AriaRole.GROUP, "tag").getByText("Add").click();
        screen.type("a/b");

        screen.button("TRY").click();

        assertThat(answer()).containsText("200 OK");
        assertThat(answer()).containsText("hello");
        assertThat(server.lastCall().get("path").asText()).isEqualTo("/lab/echo");
        assertThat(server.lastCall().at("/parameters/query/tag/0").asText()).isEqualTo("a/b");
        assertThat(server.lastCall().at("/parameters/header/X-Lab-Note").asText())
                .isEqualTo("a note");
        assertThat(server.lastCall().has("body")).isTrue();
    }

    @Test
    void what_is_missing_or_wrong_is_pointed_out_and_focused_and_nothing_is_sent(Visitor visitor) {
        screen.go("/?section=/lab&branch=v1#get-/lab/error");

        screen.button("TRY").click();

        Locator status = screen.named(AriaRole.TEXTBOX, "status required");
        assertThat(status).isFocused();
        assertThat(status).hasAccessibleDescription(Pattern.compile("status is required"));
        assertThat(trying()).containsText("status is required");
        assertThat(server.calls()).isEmpty();

        server.answers("404 Not Found", Map.of(), "{}");
        status.fill("404");
        screen.press("Control+Enter");

        assertThat(answer()).containsText("404 Not Found");
        assertThat(trying()).not().containsText("is required");
    }

    @Test
    void a_body_that_does_not_fit_its_schema_may_be_sent_all_the_same(Visitor visitor) {
        server.answers("400 Bad Request", Map.of(), "{}");
        screen.go(BODY.replace("#", "&body=schema#"));
        screen.tab("Request body", "Example").click();
        write("{\"aLong\": \"many\"}");
        screen.tab("Request body", "Schema").click();

        screen.button("TRY").click();

        assertThat(trying()).containsText("The body does not fit its schema");
        assertThat(screen.named(AriaRole.TEXTBOX, "Request body")).isFocused();
        assertThat(server.calls()).isEmpty();
        screen.button("Send anyway").click();

        assertThat(answer()).containsText("400 Bad Request");
        assertThat(server.lastCall().get("body").asText()).isEqualTo("{\"aLong\": \"many\"}");
    }

    @Test
    void control_and_enter_send_from_anywhere_even_from_the_editor(Visitor visitor) {
        server.answers("{}");
        screen.go(BODY);
        write("{}");

        screen.press("Control+Enter");

        assertThat(answer()).isVisible();
        assertThat(server.lastCall().get("body").asText()).isEqualTo("{}");
    }

    @Test
    void a_call_that_runs_says_for_how_long_and_is_cancelled(Visitor visitor) {
        server.holds();
        screen.button("TRY").click();
        assertThat(trying()).containsText(Pattern.compile("\\d+ ms|\\d\\.\\d s"));
        assertThat(screen.button("TRY")).hasAttribute("aria-disabled", "true");

        screen.button("Cancel").click();

        assertThat(trying()).containsText(Pattern.compile("Cancelled after \\d"));
        assertThat(trying()).containsText("The call may have been carried out nevertheless");
        assertThat(screen.button("Cancel")).hasCount(0);
    }

    @Test
    void leaving_the_operation_cancels_its_call(Visitor visitor) {
        server.holds();
        List<Request> failed = new CopyOnWriteArrayList<>();
        screen.page().onRequestFailed(failed::add);
        screen.button("TRY").click();
        screen.button("Cancel").waitFor();

        screen.operation("GET /lab/html").click();
        screen.shows("Respond with an HTML page that contains scripts");
        screen.page().goBack();

        screen.settled();
        assertThat(screen.button("TRY")).hasAttribute("aria-disabled", "false");
        assertThat(failed).extracting(Request::url).singleElement().asString().endsWith("/api/try");
    }

    @Test
    void what_is_typed_is_still_there_later_and_after_a_reload(Visitor visitor) {
        screen.go(TYPES);
        parameter("aString").fill("kept");
        parameter("aPassword").fill("secret");
        screen.operation("POST /lab/type").click();
        screen.settled();
        write("{\"aString\": \"typed\", \"aPassword\": \"secret\"}");
        screen.page().goBack();
        screen.settled();
        assertThat(parameter("aString")).hasValue("kept");

        screen.page().reload();

        screen.settled();
        assertThat(parameter("aString")).hasValue("kept");
        assertThat(parameter("aPassword")).hasValue("");
        screen.operation("POST /lab/type").click();
        assertThat(screen.panel("Request")).containsText("{\"aString\": \"typed\", \"aPassword\": \"\"}");
        assertThat(screen.page().evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void a_call_that_takes_something_away_is_asked_about_first(Visitor visitor) {
        server.answers("{}");
        screen.go("/?section=/lab&branch=v1#delete-/lab/echo");
        screen.button("TRY").click();
        Locator dialog = screen.named(AriaRole.DIALOG, "Delete this?");
        assertThat(dialog).containsText("DELETE");
        assertThat(screen.button("Keep things as they are")).isFocused();
        Visitor.assertAccessible(screen.page());

        screen.press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(screen.button("TRY")).isFocused();
        screen.press("Enter", "Enter");
        assertThat(dialog).hasCount(0);
        assertThat(server.calls()).isEmpty();

        screen.button("TRY").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();

        assertThat(answer()).containsText("200 OK");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void a_value_that_the_console_refuses_is_pointed_out_at_its_field(Visitor visitor) {
        server.refuses(
                400,
                "{\"type\": \"invalid-parameter\", \"detail\": \"It is too long.\", \"in\": \"header\", \"name\": \"X-Lab-Note\"}",
                Map.of());
        parameter("X-Lab-Note").fill("x");
        screen.button("TRY").click();

        Locator note = parameter("X-Lab-Note");
        assertThat(note).isFocused();
        assertThat(note).hasAccessibleDescription(Pattern.compile("It is too long\\."));
        screen.page().evaluate(UNTIL_NOTHING_SCROLLS);
        assertThat(note).isInViewport();
        note.fill("y");
        assertThat(note).not().hasAttribute("aria-invalid", "true");
        assertThat(visitor.takeFaults()).allMatch(fault -> fault.contains("status of 400"));
    }

    @Test
    void too_many_calls_say_how_long_to_wait(Visitor visitor) {
        server.refuses(429, "{\"type\": \"too-many-requests\"}", Map.of("Retry-After", "2"));

        screen.button("TRY").click();

        assertThat(trying()).containsText("That was a lot of calls.");
        assertThat(trying()).containsText(Pattern.compile("Try again in [12] second"));
        assertThat(trying()).containsText("You can try again now.");
        Visitor.assertAccessible(screen.page());
        assertThat(visitor.takeFaults()).allMatch(fault -> fault.contains("status of 429"));
    }

    @Test
    void the_curl_line_follows_what_is_typed(Visitor visitor) {
        screen.go("/?section=/lab&branch=v1#get-/lab/error");
        Locator curl = screen.named(AriaRole.REGION, "curl");
        assertThat(curl).hasText(Pattern.compile("^curl 'http://localhost:\\d+/sandbox/v1/lab/error'$"));

        screen.named(AriaRole.TEXTBOX, "status required").fill("503");
        parameter("message").fill("it's; $(id)");

        assertThat(curl).hasText(Pattern.compile("error\\?status=503&message=it%27s%3B%20%24%28id%29'$"));
        screen.go("/?section=/me&branch=v1#get-/me");
        assertThat(curl).containsText("--header \"Authorization: Bearer $TOKEN\"");
    }

    @Test
    void a_list_has_a_next_page_and_a_way_back(Visitor visitor) {
        server.answers("200 OK", Map.of("X-Pagination-Cursor-Next", "c2"), "[\"one\"]")
                .answers("[\"two\"]")
                .answers("[\"one\"]");
        screen.go("/?section=/location&branch=v2#get-/location");
        screen.button("TRY").click();

        screen.page().getByText("Next page").click();

        assertThat(answer()).containsText("two");
        assertThat(trying()).containsText("Page 2");
        assertThat(server.lastCall()
                        .at("/parameters/header/X-Pagination-Cursor")
                        .asText())
                .isEqualTo("c2");
        assertThat(parameter("X-Pagination-Cursor")).hasValue("c2");
        screen.button("Back to page 1").click();

        assertThat(answer()).containsText("one");
        assertThat(server.lastCall()
                        .at("/parameters/header/X-Pagination-Cursor")
                        .isMissingNode())
                .isTrue();
    }

    private Locator parameter(String label) {
        return screen.part("Request").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void write(String body) {
        screen.button("Edit").click();
        screen.named(AriaRole.TEXTBOX, "Request body").focus();
        screen.press("Control+A");
        screen.page().keyboard().insertText(body);
    }

    private Locator trying() {
        return screen.part("Try");
    }

    private Locator answer() {
        return screen.part("Answer");
    }
}
