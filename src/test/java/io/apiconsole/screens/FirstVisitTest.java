package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class FirstVisitTest {

    @Test
    void a_newcomer_sees_what_there_is_and_how_to_start(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.shows("Every API call, one page away");
        assertThat(screen.main()).containsText("442 operations in 17 sections");
        assertThat(screen.named(AriaRole.REGION, "Branch v1")).containsText("14 sections, 384 operations");
        assertThat(screen.named(AriaRole.REGION, "How to start")).containsText("ded ser finds /dedicated/server");
    }

    @Test
    void the_first_section_of_the_first_branch_is_chosen_already(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        assertThat(screen.branch()).hasValue("v1");
        assertThat(screen.section()).hasValue("/auth");
        assertThat(screen.operations()).hasCount(6);
    }

    @Test
    void nothing_is_written_into_the_address(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.isAt("/");
        assertThat(screen.page()).hasTitle("API console");
    }

    @Test
    void the_title_names_the_page(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud");
        assertThat(screen.page()).hasTitle("/cloud – API console");

        screen.operation("GET /cloud/project").click();
        assertThat(screen.page()).hasTitle("GET /cloud/project – API console");

        screen.link("Servers").click();
        assertThat(screen.page()).hasTitle("Servers – API console");

        screen.link("API console").click();
        assertThat(screen.page()).hasTitle("API console");
    }

    @Test
    void the_largest_sections_are_one_click_away(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");

        screen.link("/cloud 84").click();

        screen.shows("/cloud");
        screen.isAt("/?section=%2Fcloud&branch=v1");
    }

    @Test
    void the_servers_page_says_where_operations_are_called(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/#servers");

        screen.shows("Servers");
        assertThat(screen.main()).containsText("/sandbox/v1");
        assertThat(screen.main()).containsText("/sandbox/v2");
    }

    @Test
    void a_page_is_busy_until_all_of_it_is_there(Visitor visitor) {
        Screen.catalogueIsRead();
        Screen screen = Screen.of(visitor.window(Screen.DESKTOP, ColorScheme.LIGHT));
        List<Route> held = new CopyOnWriteArrayList<>();
        screen.page().route("**/assets/operation-*.js", held::add);

        screen.page().navigate("/?section=/cloud&branch=v1#get-/cloud/project");
        assertThat(screen.page()).hasTitle("GET /cloud/project – API console");
        assertThat(screen.busyPage()).isAttached();

        screen.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(screen.heading()).hasText("List your projects");
        assertThat(screen.busyPage()).not().isAttached();
    }

    /** Numbers for who wants to know; a time limit here would only measure the machine. */
    @Test
    void it_takes_one_page_and_a_handful_of_files(Visitor visitor) {
        Screen.catalogueIsRead();
        Page page = visitor.window(Screen.DESKTOP, ColorScheme.LIGHT);
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);

        Screen.of(page).go("/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/instance");

        int bytes = List.copyOf(requests).stream()
                .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
        Log.infof("First visit to an operation: %d requests, %,d bytes", requests.size(), bytes);
        assertThat(requests).hasSizeBetween(5, 20);
        assertThat(bytes).as("bytes on the wire").isLessThan(400_000);
    }
}
