package io.apiconsole.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.SandboxLogin;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log-in and consent pages in a browser. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class LoginPagesTest {

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1440, DARK"})
    void every_page_can_be_read_and_used_by_everyone(int width, ColorScheme scheme, Visitor visitor) {
        Page page = visitor.open(authorize("all", "account/all", "product/dedicated-server/all"), width, scheme);
        String name = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);

        assertThat(page).hasTitle("Log in – Nimbus");
        looksRight(page, "sandbox-login" + name);
        field(page, "Password").fill("wrong");
        button(page, "Log in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match");
        looksRight(page, "sandbox-login-failed" + name);
        // That the page is an answer to something refused is told to the browser, which tells its console.
        visitor.takeFaults();

        field(page, "Password").fill("demo");
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Allow access – Nimbus");
        assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(3);
        looksRight(page, "sandbox-consent" + name);

        page.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::uncheck);
        button(page, "Allow").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose at least one");
        looksRight(page, "sandbox-consent-to-nothing" + name);
        visitor.takeFaults();
    }

    @Test
    void whoever_comes_from_nowhere_is_told_so(Visitor visitor) {
        Page page = visitor.open("/sandbox/oauth2/authorize?client_id=stranger", 390, ColorScheme.LIGHT);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not known");
        looksRight(page, "sandbox-fault");
        visitor.takeFaults();
    }

    @Test
    void a_log_in_leads_back_to_the_console_through_its_policy(Visitor visitor) {
        Page page = visitor.open("/login?scope=all&scope=order/all&return=/");
        button(page, "Log in").click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^all")))
                .uncheck();
        button(page, "Allow").click();

        assertThat(page).hasURL(Pattern.compile("http://localhost:\\d+/(\\?.*)?$"));
        assertThat(page.locator(".page[aria-busy=false]")).isAttached();
    }

    private static void looksRight(Page page, String name) {
        Visitor.screenshot(page, name);
        Visitor.assertAccessible(page);
        Object overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        org.assertj.core.api.Assertions.assertThat(overflow)
                .as("wider than the window")
                .isEqualTo(false);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String authorize(String... scopes) {
        return "/sandbox/oauth2/authorize?"
                + SandboxLogin.request(scopes).entrySet().stream()
                        .map(LoginPagesTest::pair)
                        .collect(Collectors.joining("&"));
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + Client.encoded(parameter.getValue());
    }
}
