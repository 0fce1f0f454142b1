package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class DeprecationTest {

    @Test
    void the_notice_says_since_when_and_until_when(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/cloud&branch=v1#get-/cloud/price");

        assertThat(notice(screen))
                .hasText("This operation is deprecated. It has been deprecated since 1 April 2022. Its removal was"
                        + " planned for 1 April 2023: it may be gone at any time. Use /order/catalog instead.");
    }

    @ParameterizedTest(name = "{0} {1}: {2} is at {3}")
    @CsvSource({
        "/support, get-/support/tickets, /support/ticket, /?section=%2Fsupport&branch=v1#get-/support/ticket",
        "/auth, post-/auth/credential, /me/api/oauth2/client, /?section=%2Fme&branch=v1#post-/me/api/oauth2/client",
        "/auth, get-/auth/currentCredential, /auth/details, /?section=%2Fauth&branch=v1#get-/auth/details",
        "/cloud, get-/cloud/project/-projectId-/network/private, /network/privateNetwork,"
                + " /?section=%2Fnetwork&branch=v2#get-/network/privateNetwork",
    })
    void a_click_leads_to_the_replacement_wherever_it_is(
            String section, String anchor, String replacement, String address, Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?branch=v1&section=" + section + "#" + anchor);

        notice(screen).getByText(replacement).click();

        screen.isAt(address);
        assertThat(screen.heading()).isFocused();
        assertThat(notice(screen)).hasCount(0);
    }

    @Test
    void a_replacement_that_is_not_in_the_catalogue_is_plain_text(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/hosting/web&branch=v1#get-/hosting/web/-serviceName-/ownLogs");

        assertThat(notice(screen)).containsText("Use /1.0/hosting/web/{serviceName}/log/reader instead.");
        assertThat(notice(screen).getByRole(AriaRole.LINK)).hasCount(0);
    }

    @Test
    void without_a_replacement_only_the_dates_are_told(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/?section=/email/domain&branch=v1#get-/email/domain/-domain-/filter");

        assertThat(notice(screen)).containsText("It has been deprecated since 1 October 2025.");
        assertThat(notice(screen)).not().containsText("instead");
    }

    private static Locator notice(Screen screen) {
        return screen.main().getByRole(AriaRole.NOTE);
    }
}
