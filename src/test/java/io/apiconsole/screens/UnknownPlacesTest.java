package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class UnknownPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "/?section=/me&branch=v9#get-/me, branch, v9, /me, /?section=%2Fme&branch=v1",
        "/?section=/clod&branch=v1, section, /clod, /cloud, /?section=%2Fcloud&branch=v1",
        "/?section=/dedicated&branch=v1, section, /dedicated, /dedicated/server,"
                + " /?section=%2Fdedicated%2Fserver&branch=v1",
        "/?section=/networks, section, /networks, /network, /?section=%2Fnetwork&branch=v2",
        "/#/statis, section, /statis, /status, /?section=%2Fstatus&branch=v1",
        "/#/ordr/cart~POST, operation, POST /ordr/cart, /order, /?section=%2Forder&branch=v1",
        "/#get-/ordr/cart, operation, GET /ordr/cart, /order, /?section=%2Forder&branch=v1",
        "/?section=/me&branch=v1#get-/me/payment/methods, operation, GET /me/payment/methods, /me/payment/method,"
                + " /?section=%2Fme&branch=v1#get-/me/payment/method",
        "/#/me/payment/methods~POST, operation, POST /me/payment/methods, /me/payment/method,"
                + " /?section=%2Fme&branch=v1#post-/me/payment/method",
        "/?section=/vps&branch=v1#get-/vps/-name-, operation, GET /vps/-name-, /vps/{serviceName},"
                + " /?section=%2Fvps&branch=v1#get-/vps/-serviceName-",
    })
    void the_page_says_so_and_offers_the_nearest(
            String link, String what, String wanted, String nearest, String address, Visitor visitor) {
        Screen screen = Screen.open(visitor, link);

        screen.shows("There is no such " + what);
        assertThat(screen.main()).containsText(wanted);
        assertThat(screen.page()).hasTitle("Unknown " + what + " – API console");
        assertThat(screen.page()).hasURL(link);
        screen.suggestion(nearest).click();
        screen.isAt(address);
    }

    @Test
    void what_is_like_nothing_leads_to_the_overview(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/qqqqqqqqqqqqqqqq");

        assertThat(screen.main()).containsText("Nothing like it was found.");
        screen.link("overview").click();

        screen.shows("Every API call, one page away");
    }

    @Test
    void the_list_still_works(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1#get-/me/nothing");

        screen.operation("GET /me").click();

        screen.shows("Get your account");
    }
}
