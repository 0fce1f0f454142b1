package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** D-02: no address of the console makes it load anything but its own catalogue. The visitor fails on other servers. */
@QuarkusTest
@ExtendWith(BrowserExtension.class)
class ForeignAddressesTest {

    private static final List<String> ADDRESSES = List.of(
            "/?url=https://evil.example/openapi.json",
            "/?configUrl=https://evil.example/config.json&spec=https://evil.example/&spec-url=//evil.example/x",
            "/?theme=https://evil.example/x.css&css=//evil.example/x.css&script=data:text/javascript,alert(1)",
            "/?branch=https://evil.example/v1&section=//evil.example/x",
            "/?section=..%2F..%2Fetc%2Fpasswd&branch=v1",
            "/?section=/me%26branch%3Dv2%23x&branch=v1",
            "/?filter=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&section=/me",
            "/?section=%3Cscript%3Ealert(1)%3C/script%3E",
            "/?__proto__=x&constructor=y&section=__proto__&branch=constructor",
            "/#https://evil.example/",
            "/#//evil.example/x~GET",
            "/#/%2e%2e/%2e%2e/etc/passwd~GET",
            "/#javascript:alert(1)",
            "/#%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/#get-/me%00",
            "/#%");

    @Test
    void only_the_console_itself_is_asked_and_only_for_its_catalogue_and_who_is_logged_in(Visitor visitor) {
        Screen.catalogueIsRead();
        Page page = visitor.window(Screen.DESKTOP, ColorScheme.LIGHT);
        List<String> asked = new ArrayList<>();
        page.onRequest(request ->
                asked.add(URI.create(request.url().replaceFirst("[?#].*", "")).getPath()));
        page.onDialog(dialog -> asked.add("a dialog: " + dialog.message()));

        for (String address : ADDRESSES) {
            Screen screen = Screen.of(page).arrive(address);
            assertThat(screen.heading()).isVisible();
        }

        assertThat(asked)
                .isNotEmpty()
                .allMatch(path ->
                        path.matches("/api/catalog(/operations?)?|/api/session|/assets/[^/]+|/favicon\\.svg|/"));
    }
}
