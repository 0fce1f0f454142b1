package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search dialog before a server that is late, down, unwilling or hostile: its answers are written here. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class SearchTroublesTest {

    private static final String SEARCHES = "**/api/search?*";
    private static final String PLACE = "/?section=/cloud&branch=v1";

    @Test
    void the_dialog_waits_for_the_index_and_says_so(Visitor visitor) {
        Screen screen = Screen.open(visitor, PLACE);
        List<String> asked = answerEach(
                screen,
                route -> problem(route, 503, "search-loading", "The index is being built."),
                route -> found(route, hit("get-/cloud/project", "/cloud/project")));

        screen.search().open("project");

        assertThat(screen.search().dialog()).containsText("The search gets ready.");
        Visitor.assertAccessible(screen.page());
        assertThat(screen.search().results()).hasCount(1);
        assertThat(asked).hasSize(2);
        assertThat(visitor.takeFaults()).allMatch(fault -> fault.contains("503"));
    }

    @Test
    void the_keys_are_told_at_the_same_place_before_and_after_the_answer(Visitor visitor) {
        Screen screen = Screen.open(visitor, PLACE);
        List<Route> held = new CopyOnWriteArrayList<>();
        answerEach(screen, held::add);
        screen.search().open("project");
        screen.page().waitForCondition(() -> held.size() == 1);
        double before = keys(screen).boundingBox().y;

        found(held.get(0), hit("get-/cloud/project", "/cloud/project"));

        assertThat(screen.search().results()).hasCount(1);
        assertThat(keys(screen).boundingBox().y).isEqualTo(before);
    }

    @Test
    void what_the_server_has_against_a_query_is_shown_and_the_filters_can_go(Visitor visitor) {
        Screen screen = Screen.of(visitor.window(Screen.DESKTOP, ColorScheme.LIGHT));
        Screen.catalogueIsRead();
        List<String> asked = answerEach(
                screen,
                route -> problem(route, 400, "invalid-parameter", "There is no state “GAMMA”."),
                route -> found(route, hit("get-/cloud/project", "/cloud/project")));

        screen.go("/?q=project&state=GAMMA");

        assertThat(screen.search().dialog()).containsText("There is no state “GAMMA”.");
        screen.button("Search without the filters").click();
        assertThat(screen.search().results()).hasCount(1);
        assertThat(asked.get(1)).doesNotContain("state=");
        screen.isAt("/?q=project");
        assertThat(visitor.takeFaults()).allMatch(fault -> fault.contains("400"));
    }

    @Test
    void a_server_out_of_reach_is_asked_again_when_wanted(Visitor visitor) {
        Screen screen = Screen.open(visitor, PLACE);
        answerEach(screen, Route::abort, route -> found(route, hit("get-/cloud/project", "/cloud/project")));

        screen.search().open("project");

        assertThat(screen.search().dialog()).containsText("The server could not be reached.");
        screen.button("Try again").click();
        assertThat(screen.search().results()).hasCount(1);
        assertThat(visitor.takeFaults()).allMatch(fault -> fault.contains("ERR_FAILED"));
    }

    @Test
    void old_results_stay_until_the_new_ones_are_there(Visitor visitor) {
        Screen screen = Screen.open(visitor, PLACE);
        List<Route> held = new CopyOnWriteArrayList<>();
        answerEach(screen, route -> found(route, hit("get-/cloud/project", "/cloud/project")), held::add, held::add);
        screen.search().open("project");
        assertThat(screen.search().results()).hasCount(1);

        screen.page().keyboard().insertText(" k");
        screen.page().waitForCondition(() -> held.size() == 1);
        screen.type("e");
        screen.page().waitForCondition(() -> held.size() == 2);

        assertThat(screen.search().list()).hasAttribute("aria-busy", "true");
        assertThat(screen.search().results()).hasCount(1);
        found(held.get(1), hit("get-/cloud/kube", "/cloud/kube"), hit("post-/cloud/kube", "/cloud/kube"));
        assertThat(screen.search().results()).hasCount(2);
        assertThat(screen.search().list()).hasAttribute("aria-busy", "false");
        assertThat(held.get(0).request().failure()).contains("ERR_ABORTED");
    }

    @Test
    void a_dialog_that_cannot_be_loaded_is_said_and_leaves_the_address(Visitor visitor) {
        Screen screen = Screen.open(visitor, PLACE);
        screen.page().route("**/assets/search-dialog-*.js", Route::abort);

        screen.press("/");

        assertThat(screen.main()).containsText("A part of this page could not be loaded");
        screen.isAt("/?section=%2Fcloud&branch=v1");
        assertThat(visitor.takeFaults()).isNotEmpty().allMatch(fault -> fault.contains("ERR_FAILED"));
    }

    @Test
    void markup_in_an_answer_is_text(Visitor visitor) {
        Screen screen = Screen.open(visitor, PLACE);
        String evil = "<img src=x onerror=alert(1)>";
        answerEach(screen, route -> found(route, hit("get-/\"'" + evil, "/" + evil)));

        screen.search().open("img");

        assertThat(screen.search().results()).containsText(new String[] {"/" + evil});
        assertThat(screen.search().list().locator("img")).hasCount(0);
        assertThat(screen.search().list().locator("mark").first()).hasText("<img");
    }

    private static Locator keys(Screen screen) {
        return screen.search().dialog().getByText("closes");
    }

    /** Answers the first question by the first action and so on, the last one all that follow; gives their addresses. */
    @SafeVarargs
    private static List<String> answerEach(Screen screen, Consumer<Route>... actions) {
        List<String> asked = new CopyOnWriteArrayList<>();
        screen.page().route(SEARCHES, route -> {
            asked.add(route.request().url());
            actions[Math.min(asked.size(), actions.length) - 1].accept(route);
        });
        return asked;
    }

    private static void problem(Route route, int status, String type, String detail) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"type\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(type, status, detail)));
    }

    private static void found(Route route, String... hits) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"total\":%d,\"hits\":[%s],\"facets\":{}}".formatted(hits.length, String.join(",", hits))));
    }

    private static String hit(String id, String path) {
        return """
                {"branch":"v1","section":"/cloud","id":"%s","method":"GET","path":"%s","description":"","state":"BETA",
                "deprecated":false,"matches":[{"field":"path","text":"%s","ranges":[[1,5]]}]}"""
                .formatted(id.replace("\"", "\\\""), path, path);
    }
}
