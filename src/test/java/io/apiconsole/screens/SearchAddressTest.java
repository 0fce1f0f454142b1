package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the search comes and goes: by the address, by keys, and over whatever page there is. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class SearchAddressTest {

    private static final String CLOUD = "/?section=/cloud&branch=v1";
    private static final String PRICE = "/?section=%2Fcloud&branch=v1#get-/cloud/price";

    @BeforeEach
    void the_index_is_built() {
        SearchScreen.indexIsBuilt();
    }

    @Test
    void the_address_holds_the_search_and_back_and_forward_work(Visitor visitor) {
        Screen screen = Screen.open(visitor, PRICE);

        screen.search().open("kube");
        assertThat(screen.search().active()).isVisible();
        screen.isAt("/?section=%2Fcloud&branch=v1&q=kube#get-/cloud/price");
        screen.page().goBack();
        assertThat(screen.search().dialog()).isHidden();
        screen.isAt(PRICE);
        screen.page().goForward();
        assertThat(screen.search().field()).hasValue("kube");
        screen.page().reload();
        assertThat(screen.search().active()).isVisible();

        screen.press("Enter");
        assertThat(screen.search().dialog()).isHidden();
        screen.page().goBack();

        assertThat(screen.search().field()).hasValue("kube");
        assertThat(screen.search().active()).isVisible();
    }

    /** As by a step back and one forward in a hurry: the browser tells of the first after the second. */
    @Test
    void that_it_was_closed_is_no_news_once_it_is_open_again(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?q=kube&section=/cloud#get-/cloud/price");
        assertThat(screen.search().active()).isVisible();

        screen.page()
                .evaluate(
                        """
                        () => new Promise((told) => {
                          const dialog = document.querySelector("dialog.search");
                          dialog.addEventListener("close", () => setTimeout(told), { once: true });
                          dialog.close();
                          dialog.showModal();
                        })""");

        assertThat(screen.search().field()).hasValue("kube");
        screen.isAt("/?section=%2Fcloud&branch=v1&q=kube#get-/cloud/price");
    }

    @Test
    void closing_removes_it_from_the_address_and_leaves_the_page_alone(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?q=kube&section=/cloud#get-/cloud/price");
        assertThat(screen.search().active()).isVisible();

        screen.press("Escape");
        assertThat(screen.search().dialog()).isHidden();
        screen.isAt(PRICE);

        screen.search().open("volume");
        screen.button("Close the search").click();
        screen.isAt(PRICE);

        screen.search().open("volume");
        screen.page().mouse().click(5, 450);
        assertThat(screen.search().dialog()).isHidden();
        screen.isAt(PRICE);
        screen.shows("Get the public cloud price list");
    }

    @Test
    void a_slash_that_is_typed_is_a_slash(Visitor visitor) {
        Screen screen = Screen.open(visitor, CLOUD);
        screen.filter().focus();

        screen.type("/cloud/pr");
        assertThat(screen.filter()).hasValue("/cloud/pr");
        assertThat(screen.search().dialog()).isHidden();
        screen.press("Control+k");

        assertThat(screen.search().field()).isFocused();
        screen.press("Escape");
        assertThat(screen.filter()).isFocused();
    }
}
