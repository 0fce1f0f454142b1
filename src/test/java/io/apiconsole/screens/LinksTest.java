package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of links that are in the world already, and the one form that each becomes. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class LinksTest {

    private static final String CLIENT = "/?section=%2Fme&branch=v1#post-/me/api/oauth2/client";

    @Test
    void each_form_of_a_link_leads_to_the_operation_and_becomes_the_canonical_one(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        Stream.of(
                        CLIENT,
                        "/?branch=v1&section=%2Fme#post-/me/api/oauth2/client",
                        "/?section=/me&branch=v1#post-/me/api/oauth2/client",
                        "/?branch=v1&section=me#post-/me/api/oauth2/client",
                        "/?section=/me/#post-/me/api/oauth2/client",
                        "/?branch=v1#post-/me/api/oauth2/client",
                        "/#post-/me/api/oauth2/client",
                        "/#post-%2Fme%2Fapi%2Foauth2%2Fclient",
                        "/?section=/me&branch=V1#POST-/me/api/oauth2/client",
                        "/#/me/api/oauth2/client~POST",
                        "/#/me/api/oauth2/client#POST",
                        "/console/?section=%2Fme&branch=v1#post-/me/api/oauth2/client",
                        "/console/#/me/api/oauth2/client~POST")
                .forEach(link -> {
                    screen.arrive(link);
                    screen.shows("Register an OAuth 2.0 client");
                    screen.isAt(CLIENT);
                });
    }

    @Test
    void old_links_and_those_with_parts_missing_become_canonical_too(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        """
        /#/me/payment/method~GET        /?section=%2Fme&branch=v1#get-/me/payment/method
        /#/ip/%7Bip%7D/park~POST        /?section=%2Fip&branch=v1#post-/ip/-ip-/park
        /#/ip/{ip}/park~POST            /?section=%2Fip&branch=v1#post-/ip/-ip-/park
        /#/ip/%7Bblock%7D/park~POST     /?section=%2Fip&branch=v1#post-/ip/-ip-/park
        /#/me#GET                       /?section=%2Fme&branch=v1#get-/me
        /#/me~PUT                       /?section=%2Fme&branch=v1#put-/me
        /#/vps                          /?section=%2Fvps&branch=v1
        /#/vps/                         /?section=%2Fvps&branch=v1
        /#/dedicated/server             /?section=%2Fdedicated%2Fserver&branch=v1
        /#/hosting%2Fweb                /?section=%2Fhosting%2Fweb&branch=v1
        /#/iam/policy~GET               /?section=%2Fiam&branch=v2#get-/iam/policy
        /?section=/location             /?section=%2Flocation&branch=v2
        /?branch=v2                     /?section=%2Fiam&branch=v2
        """
                .lines()
                .map(line -> line.split("\\s+"))
                .forEach(pair -> {
                    screen.arrive(pair[0]);
                    screen.isAt(pair[1]);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/#overview, /#overview, 'Every API call, one page away'",
        "/#auth, /#overview, 'Every API call, one page away'",
        "/?branch=v2#servers, /?branch=v2#servers, Servers",
    })
    void pages_have_names(String link, String canonical, String heading, Visitor visitor) {
        Screen screen = Screen.open(visitor, link);

        screen.shows(heading);
        screen.isAt(canonical);
    }

    @Test
    void an_address_edited_by_hand_is_followed(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1#get-/me");
        screen.shows("Get your account");

        screen.go("/?section=/me&branch=v1#put-/me");

        screen.shows("Update your account");
    }

    @Test
    void the_permalink_of_an_operation_leaves_out_filter_and_tabs(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/me&branch=v1&filter=get&response=schema#get-/me");

        assertThat(screen.link("Permalink to this operation"))
                .hasAttribute("href", "/?section=%2Fme&branch=v1#get-/me");
    }
}
