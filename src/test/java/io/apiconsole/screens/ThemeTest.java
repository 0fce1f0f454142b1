package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.apiconsole.testing.browser.BrowserExtension;
import io.apiconsole.testing.browser.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@ExtendWith(BrowserExtension.class)
class ThemeTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void it_is_the_systems_at_first_and_follows_it(ColorScheme scheme, Visitor visitor) {
        Screen screen = Screen.open(visitor, "/", Screen.DESKTOP, scheme);
        assertThat(isDark(screen.page())).isEqualTo(scheme == ColorScheme.DARK);

        ColorScheme other = scheme == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other));

        assertThat(isDark(screen.page())).isEqualTo(other == ColorScheme.DARK);
    }

    @Test
    void who_wants_no_motion_has_the_other_one_at_once(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        choose(screen, "Dark theme");

        assertThat(isDark(screen.page())).isTrue();
    }

    @Test
    void the_switch_is_remembered(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        choose(screen, "Dark theme");
        assertThat(isDark(screen.page())).isTrue();

        screen.page().reload();
        screen.settled();
        assertThat(isDark(screen.page())).isTrue();
        assertThat(screen.named(AriaRole.RADIO, "Dark theme")).isChecked();

        choose(screen, "System theme");
        screen.page().reload();
        screen.settled();
        assertThat(isDark(screen.page())).isFalse();
    }

    @Test
    void the_chosen_one_is_there_before_anything_is_painted(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        choose(screen, "Dark theme");
        screen.page()
                .addInitScript(
                        """
                        new MutationObserver((_, observer) => {
                            if (!document.body) return;
                            window.themeAtFirst = document.documentElement.dataset.theme;
                            observer.disconnect();
                        }).observe(document, { childList: true, subtree: true });
                        """);

        screen.page().reload();

        screen.settled();
        assertThat(screen.page().evaluate("themeAtFirst")).isEqualTo("dark");
    }

    @Test
    void other_tabs_follow(Visitor visitor) {
        Screen screen = Screen.open(visitor, "/");
        Screen other = Screen.of(screen.page().context().newPage()).go("/#servers");

        choose(screen, "Dark theme");

        assertThat(other.named(AriaRole.RADIO, "Dark theme")).isChecked();
        assertThat(isDark(other.page())).isTrue();
    }

    private static void choose(Screen screen, String theme) {
        screen.page().getByTitle(theme).click();
        assertThat(screen.named(AriaRole.RADIO, theme)).isChecked();
    }

    private static boolean isDark(Page page) {
        return (Boolean)
                page.evaluate(
                        """
                () => {
                    const canvas = document.createElement("canvas").getContext("2d");
                    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
                    canvas.fillRect(0, 0, 1, 1);
                    return canvas.getImageData(0, 0, 1, 1).data[0] < 128;
                }
                """);
    }
}
