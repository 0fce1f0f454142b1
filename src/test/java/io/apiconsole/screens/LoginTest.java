package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through the login, at the sandbox, and what the page shows of it. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class LoginTest {

    private static final String PROJECT = "/?section=%2Fcloud&branch=v1#get-/cloud/project/-projectId-";

    private Screen screen;

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {1440, 390})
    void a_call_that_needs_a_login_leads_through_it_and_back_with_all_that_was_typed(int width, Visitor visitor) {
        screen = Screen.open(visitor, PROJECT, width, ColorScheme.LIGHT);
        projectId().fill("p-1");
        screen.button("TRY").click();
        assertThat(scope("product/cloud/all")).isChecked();

        screen.getToken();
        screen.allow();

        screen.isAt(PROJECT);
        assertThat(projectId()).hasValue("p-1");
        assertThat(trying()).containsText("You are logged in: press TRY to go on");
        assertThat(screen.button("TRY")).isFocused();
        screen.press("Enter");
        assertThat(screen.part("Answer")).isVisible();
    }

    @Test
    void scopes_are_chosen_of_a_list_at_least_one_and_all_of_them_by_all(Visitor visitor) {
        screen = Screen.open(visitor, "/#auth");
        Locator dialog = screen.named(AriaRole.DIALOG, "Authentication");
        Locator boxes = dialog.getByRole(AriaRole.CHECKBOX);
        assertThat(dialog).containsText("Everything that your account may do: no other scope is needed then.");
        Visitor.assertAccessible(screen.page());

        screen.button("GET TOKEN").click();
        assertThat(dialog).containsText("Choose at least one scope.");
        assertThat(boxes.first()).isFocused();

        dialog.getByRole(AriaRole.SEARCHBOX).fill("nothing of that name");
        assertThat(dialog).containsText("No scope matches “nothing of that name”.");
        assertThat(dialog.getByRole(AriaRole.LIST)).hasCount(1);

        dialog.getByRole(AriaRole.SEARCHBOX).fill("domain");
        assertThat(scope("product/domain/all")).isVisible();
        assertThat(scope("order/all")).hasCount(0);
        scope("product/domain/all").check();
        assertThat(dialog).containsText("Asks for product/domain/all");

        boxes.first().check();
        assertThat(dialog).containsText("Asks for all");
        assertThat(scope("product/domain/all")).isDisabled();
        screen.press("Escape");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void scopes_that_cannot_be_read_are_asked_for_again_when_wanted(Visitor visitor) {
        screen = Screen.open(visitor, "/");
        screen.page().route("**/api/scopes", Route::abort);
        screen.button("Authentication").click();
        Locator dialog = screen.named(AriaRole.DIALOG, "Authentication");
        assertThat(dialog).containsText("The server could not be reached.");
        screen.page().unroute("**/api/scopes");

        screen.button("Try again").click();

        assertThat(dialog.getByRole(AriaRole.CHECKBOX).first()).isFocused();
        assertThat(dialog).not().containsText("could not be");
        assertThat(visitor.takeFaults()).allMatch(fault -> fault.contains("ERR_FAILED"));
    }

    @Test
    void what_is_granted_is_shown_as_granted_and_more_can_be_added(Visitor visitor) {
        screen = Screen.open(visitor, "/#auth");
        choose("account/all");
        choose("order/all");
        screen.getToken();
        scope("order/all").uncheck();
        screen.allow();

        screen.go(PROJECT);
        projectId().fill("p-1");
        screen.button("Authentication, logged in as Dana Demo").click();
        Locator who = screen.part("Logged in");
        assertThat(who).containsText("Dana Demo");
        assertThat(who).containsText("account/all");
        assertThat(who).not().containsText("order/all");
        assertThat(who).containsText(Pattern.compile("in (1\\d hours|\\d+ days)"));
        Visitor.assertAccessible(screen.page());
        screen.press("Escape");

        assertThat(trying()).containsText("Your token lacks product/cloud/all");
        screen.button("Add it").click();
        Locator dialog = screen.named(AriaRole.DIALOG, "Authentication");
        assertThat(dialog).containsText("Asks for account/all, product/cloud/all");
        screen.getToken();
        screen.allow();

        screen.isAt(PROJECT);
        assertThat(projectId()).hasValue("p-1");
        assertThat(trying()).not().containsText("lacks");
    }

    @Test
    void who_is_not_named_by_the_provider_is_logged_in_all_the_same(Visitor visitor) {
        screen = Screen.of(visitor.window(Screen.DESKTOP, ColorScheme.LIGHT));
        Screen.catalogueIsRead();
        String session =
                "{\"authenticated\": true, \"name\": \"\", \"scopes\": [\"all\"], \"expiresAt\": \"2999-01-01T00:00:00Z\"}";
        screen.page()
                .route(
                        "**/api/session",
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("application/json")
                                .setBody(session)));
        screen.go("/");

        screen.button("Authentication, logged in").click();

        assertThat(screen.part("Logged in")).containsText("The provider does not tell your name");
    }

    @Test
    void a_session_that_has_ended_leads_through_the_login_and_keeps_what_was_typed(Visitor visitor) {
        screen = Screen.open(visitor, "/#auth");
        choose("product/cloud/all");
        screen.getToken();
        screen.allow();
        screen.go(PROJECT);
        projectId().fill("p-1");
        StandIn.at(screen.page()).refuses(401, "{\"type\": \"session-expired\"}", Map.of());

        screen.button("TRY").click();

        Locator dialog = screen.named(AriaRole.DIALOG, "Authentication");
        assertThat(dialog).containsText("Your session has ended.");
        assertThat(dialog).containsText("Asks for product/cloud/all");
        screen.getToken();
        screen.allow();
        screen.isAt(PROJECT);
        assertThat(projectId()).hasValue("p-1");
        assertThat(trying()).containsText("You are logged in: press TRY to go on");
        assertThat(visitor.takeFaults()).allMatch(fault -> fault.contains("status of 401"));
    }

    @Test
    void a_logout_forgets_what_was_typed_and_what_came_back_in_every_tab(Visitor visitor) {
        screen = Screen.open(visitor, "/#auth");
        choose("all");
        screen.getToken();
        screen.allow();
        screen.go(PROJECT);
        projectId().fill("p-1");
        Page other = screen.page().context().newPage();
        Screen.of(other).go("/");
        assertThat(Screen.of(other).button("Authentication, logged in as Dana Demo"))
                .isVisible();
        screen.button("TRY").click();
        assertThat(screen.part("Answer")).isVisible();

        screen.page().bringToFront();
        screen.button("Authentication, logged in as Dana Demo").click();
        screen.button("Log out").click();

        assertThat(screen.named(AriaRole.DIALOG, "Authentication")).hasCount(0);
        assertThat(screen.button("Authentication")).isVisible();
        assertThat(projectId()).hasValue("");
        assertThat(screen.part("Answer")).hasCount(0);
        assertThat(Screen.of(other).button("Authentication")).isVisible();
        screen.page().reload();
        assertThat(screen.settled().button("Authentication")).isVisible();
        assertThat(projectId()).hasValue("");
    }

    @Test
    void a_login_that_came_to_nothing_is_said_once(Visitor visitor) {
        screen = Screen.open(visitor, PROJECT);
        projectId().fill("p-1");
        screen.button("TRY").click();
        screen.getToken();
        screen.page().getByText("Decline").click();

        Locator notice = screen.page()
                .getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("You did not give the console a token"));
        assertThat(notice).isVisible();
        Visitor.assertAccessible(screen.page());
        screen.isAt(PROJECT);
        assertThat(projectId()).hasValue("p-1");
        assertThat(trying()).not().containsText("You are logged in");
        screen.button("Close the notice").click();
        assertThat(notice).hasCount(0);

        screen.arrive("/?login=failed");
        assertThat(screen.page().getByText("The login did not work.")).isVisible();
        screen.isAt("/");
    }

    private void choose(String scope) {
        scope(scope).check();
    }

    /** The box of a scope, in the console's dialog or on the sandbox's page. */
    private Locator scope(String name) {
        return screen.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + Screen.escaped(name))));
    }

    private Locator projectId() {
        return screen.named(AriaRole.TEXTBOX, "projectId required");
    }

    private Locator trying() {
        return screen.part("Try");
    }
}
