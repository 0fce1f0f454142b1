package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class UnknownPlacesTest {

    @Test
    void the_page_says_so_and_offers_the_nearest(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        """
        /?section=/me&branch=v9#get-/me | branch | v9 | /me | /?section=%2Fme&branch=v1
        /?section=/clod&branch=v1 | section | /clod | /cloud | /?section=%2Fcloud&branch=v1
        /?section=/dedicated | section | /dedicated | /dedicated/server | /?section=%2Fdedicated%2Fserver&branch=v1
        /?section=/networks | section | /networks | /network | /?section=%2Fnetwork&branch=v2
        /#/statis | section | /statis | /status | /?section=%2Fstatus&branch=v1
        /#/ordr/cart~POST | operation | POST /ordr/cart | /order | /?section=%2Forder&branch=v1
        /#get-/ordr/cart | operation | GET /ordr/cart | /order | /?section=%2Forder&branch=v1
        /?section=/me#get-/me/bil | operation | GET /me/bil | /me/bill | /?section=%2Fme&branch=v1#get-/me/bill
        /#/me/bils~GET | operation | GET /me/bils | /me/bill | /?section=%2Fme&branch=v1#get-/me/bill
        /#get-/vps/-x- | operation | GET /vps/-x- | /vps/{serviceName} | /?section=%2Fvps&branch=v1#get-/vps/-serviceName-
        """
                .lines()
                .map(line -> line.split(" \\| "))
                .forEach(place -> {
                    screen.arrive(place[0]);
                    assertUnknown(screen, place[0], place[1], place[2]);
                    screen.suggestion(place[3]).click();
                    screen.isAt(place[4]);
                });
    }

    private static void assertUnknown(Screen screen, String link, String what, String wanted) {
        screen.shows("There is no such " + what);
        assertThat(screen.main()).containsText(wanted);
        assertThat(screen.page()).hasTitle("Unknown " + what + " – API console");
        assertThat(screen.page()).hasURL(link);
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
