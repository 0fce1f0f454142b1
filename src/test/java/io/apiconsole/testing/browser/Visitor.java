package io.apiconsole.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at the console with a browser of their own. Wherever they go, nothing may be written to the browser's
 * console as an error, no content security policy be violated, and no other server be asked (SECURITY C-07): {@link
 * #leave} fails the test else.
 */
public final class Visitor {

    /** Violations are errors on the browser's console too; the event says which directive it was. */
    private static final String REPORT_VIOLATIONS =
            """
            addEventListener("securitypolicyviolation",
                event => console.error("CSP " + event.violatedDirective + " " + event.blockedURI + " " + event.sample))
            """;

    private final Browser browser;
    private final List<String> faults = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    Visitor(Browser browser) {
        this.browser = browser;
    }

    /** Opens a page of the console, at the width of a desktop, in the light. */
    public Page open(String path) {
        return open(path, 1440, ColorScheme.LIGHT);
    }

    /** Opens a page of the console in a window of its own. */
    public Page open(String path, int width, ColorScheme scheme) {
        Page page = window(width, scheme);
        page.navigate(path);
        return page;
    }

    /** A window that shows nothing yet, for tests that prepare it first; a narrow one is a phone's, that is touched. */
    public Page window(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + RestAssured.port)
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setHasTouch(width < 600)
                .setColorScheme(scheme)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        contexts.add(context);
        Page page = context.newPage();
        page.addInitScript(REPORT_VIOLATIONS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> faults.add("uncaught: " + error));
        page.onRequest(request -> {
            URI uri = URI.create(request.url().replaceFirst("#.*", ""));
            if (!uri.getScheme().equals("data") && !"localhost".equals(uri.getHost())) {
                faults.add("asked another server: " + uri);
            }
        });
        return page;
    }

    /** What was written to the browser's console as an error, or broke its rules, so far; forgets it. */
    public List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    /** Keeps a picture of what is seen now as an artefact of the build. */
    public static void screenshot(Page page, String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Asserts that axe finds nothing to mend on the page as it stands. */
    public static void assertAccessible(Page page) {
        // What fades in has no colours to judge yet.
        page.evaluate(
                """
                () => Promise.allSettled(document.getAnimations()
                    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
                    .map(({ finished }) => finished))
                """);
        page.evaluate(Axe.SCRIPT);
        Object violations = page.evaluate(
                """
                async () => (await axe.run()).violations.map(
                    ({ id, nodes }) => id + ": " + nodes.map(node => node.html).join(" | "))
                """);
        assertThat((List<?>) violations).as("violations that axe finds").isEmpty();
    }

    void leave() {
        contexts.forEach(BrowserContext::close);
        assertThat(faults).as("errors in the browser").isEmpty();
    }

    /** The script is read once, and run by the debugger's protocol, which no content security policy forbids. */
    private static final class Axe {
        private static final String SCRIPT = read();

        private static String read() {
            try {
                return Files.readString(Path.of("frontend", "node_modules", "axe-core", "axe.min.js"));
            } catch (IOException e) {
                throw new UncheckedIOException("axe-core is installed with the frontend", e);
            }
        }
    }
}
