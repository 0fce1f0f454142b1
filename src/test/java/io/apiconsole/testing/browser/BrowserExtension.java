package io.apiconsole.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Visitor}; starts one browser for all tests of the run, and closes it at the end. */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    /** The browser and the driver that it hangs on. */
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

        static Started now() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Started(playwright, playwright.chromium().launch(Chromium.launchOptions()));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Started.class, absent -> Started.now(), Started.class);
        // One for the test and for what runs before it.
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Visitor.class, absent -> new Visitor(started.browser()), Visitor.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(NAMESPACE).remove(Visitor.class, Visitor.class);
        if (visitor != null) {
            visitor.leave();
        }
    }
}
