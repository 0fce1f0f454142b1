package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class HistoryTest {

    @Test
    void back_and_forward_retrace_every_step(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.link("/me 39").click();
        screen.shows("/me");
        screen.operation("GET /me").click();
        screen.shows("Get your account");
        screen.branch().selectOption("v2");
        screen.shows("/iam");

        screen.page().goBack();
        screen.shows("Get your account");
        assertThat(screen.branch()).hasValue("v1");
        screen.page().goBack();
        screen.shows("/me");
        screen.page().goBack();
        screen.shows("Every API call, one page away");
        screen.page().goForward();
        screen.shows("/me");
        assertThat(screen.page()).hasTitle("/me – API console");
    }

    @Test
    void a_reload_keeps_operation_filter_tabs_and_place(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1&filter=instance");
        screen.operation("POST /cloud/project/{projectId}/instance").click();
        screen.tab("Request body", "Schema").click();
        screen.tab("Response", "Errors").click();
        String address = "/?section=%2Fcloud&branch=v1&filter=instance&body=schema&response=errors"
                + "#post-/cloud/project/-projectId-/instance";
        screen.isAt(address);
        screen.part("Response").scrollIntoViewIfNeeded();
        Object place = screen.page().evaluate("scrollY");

        screen.page().reload();

        screen.shows("Create an instance");
        screen.isAt(address);
        assertThat(screen.tab("Request body", "Schema")).hasAttribute("aria-selected", "true");
        assertThat(screen.tab("Response", "Errors")).hasAttribute("aria-selected", "true");
        screen.page().waitForFunction("place => Math.abs(scrollY - place) < 5", place);
    }

    @Test
    void a_new_page_begins_at_its_top_and_back_returns_to_where_one_was(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1#post-/cloud/project/-projectId-/instance");
        screen.page().evaluate("scrollTo(0, 500)");

        screen.operation("GET /cloud/project/{projectId}/image").click();
        screen.shows("List the available images");
        screen.page().waitForFunction("() => scrollY === 0");
        screen.page().goBack();

        screen.shows("Create an instance");
        screen.page().waitForFunction("() => scrollY === 500");
    }

    @Test
    void the_filter_makes_no_steps_of_its_own(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.link("/me 39").click();
        screen.shows("/me");
        screen.filter().pressSequentially("payment");
        screen.isAt("/?section=%2Fme&branch=v1&filter=payment");

        screen.page().goBack();

        screen.shows("Every API call, one page away");
        assertThat(screen.filter()).hasValue("");
    }

    @Test
    void an_operation_opens_in_a_tab_of_its_own_too(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1");

        screen.openElsewhere(screen.operation("GET /me"));

        screen.isOpenElsewhere("/?section=%2Fme&branch=v1#get-/me");
        screen.shows("/me");
    }
}
