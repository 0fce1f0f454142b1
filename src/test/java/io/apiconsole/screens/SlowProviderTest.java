package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@TestProfile(SlowProviderTest.Profile.class)
@ExtendWith(BrowserExtension.class)
class SlowProviderTest {

    @ConfigProperty(name = "console.branches.v1.url")
    String provider;

    /** One story, since a server has but one first load. */
    @Test
    void the_progress_is_shown_then_the_catalogue_and_later_that_it_is_old(Visitor visitor) {
        Screen screen = Screen.of(visitor.window(Screen.DESKTOP, ColorScheme.LIGHT));
        screen.page().navigate("/#/shop");
        assertThat(screen.heading()).hasText("Reading the catalogue");
        assertThat(screen.named(AriaRole.PROGRESSBAR, "Sections read")).isVisible();
        assertThat(screen.main()).containsText("1 of 2 sections");
        Visitor.screenshot(screen.page(), "catalogue-loading");
        Visitor.assertAccessible(screen.page());

        tellProvider("continue");
        screen.shows("/shop");
        assertThat(visitor.takeFaults()).isNotEmpty().allMatch(fault -> fault.contains("503"));

        tellProvider("fail");
        await().until(() -> get("/api/catalog").jsonPath().getBoolean("stale"));
        Screen later =
                Screen.of(visitor.window(Screen.DESKTOP, ColorScheme.LIGHT)).go("/");
        assertThat(later.main()).containsText("This catalogue may be out of date.");
        Visitor.screenshot(later.page(), "catalogue-stale");
        Visitor.assertAccessible(later.page());
    }

    private void tellProvider(String what) {
        get(provider.replace("/v1", "/tell/" + what)).then().statusCode(204);
    }

    /** A provider whose second section keeps everybody waiting, asked often. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("console.catalog.refresh", "1s", "console.catalog.retry-after", "100ms");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SlowProvider.class));
        }
    }

    /** Told what to do by requests, since the test and this may be loaded apart. */
    public static class SlowProvider implements QuarkusTestResourceLifecycleManager {

        private final CountDownLatch released = new CountDownLatch(1);
        private final FakeProvider provider = new FakeProvider();

        @Override
        public Map<String, String> start() {
            Answer waiting = Answer.json(Fixtures.NO_APIS.json());
            provider.branch("v1", Map.of("/shop", Fixtures.SHOP.json(), "/slow", "{}"))
                    .on("/v1/slow.json", exchange -> {
                        waitFor(released);
                        waiting.to(exchange);
                    })
                    .on("/tell/continue", exchange -> {
                        released.countDown();
                        exchange.sendResponseHeaders(204, -1);
                    })
                    .on("/tell/fail", exchange -> {
                        exchange.sendResponseHeaders(204, -1);
                        provider.down();
                    });
            return Map.of("console.branches.v1.url", provider.url("/v1"));
        }

        @Override
        public void stop() {
            released.countDown();
            provider.close();
        }

        private static void waitFor(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
