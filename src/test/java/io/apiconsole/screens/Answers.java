package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.apiconsole.testing.browser.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Answers calls in the place of the console's server, byte by byte, and finds the parts of the answer on the screen. */
final class Answers {

    /** An operation that needs no login and answers anything. */
    static final String LAB = "/?section=/lab&branch=v1#get-/lab/large";

    private Answers() {}

    /** Makes the call that is on the screen, and has it answered with these bytes. */
    static void answerOf(Screen screen, String head, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.getBytes(UTF_8));
        message.writeBytes(body);
        Page page = screen.page();
        page.unroute("**/api/try");
        page.route(
                "**/api/try",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Content-Type", "message/http", "Server-Timing", "upstream;dur=12"))
                        .setBodyBytes(message.toByteArray())));
        screen.button("TRY").click();
        assertThat(answer(screen).locator("answer-body > *").first()).isVisible();
    }

    static Screen tried(Visitor visitor, String status, String type, String body) {
        Screen screen = Screen.open(visitor, LAB);
        answerOf(screen, head(status, type), body.getBytes(UTF_8));
        return screen;
    }

    static String head(String status, String type) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n";
    }

    static Locator answer(Screen screen) {
        return screen.named(AriaRole.REGION, "Answer");
    }

    static Locator tree(Screen screen) {
        return screen.named(AriaRole.TREE, "JSON of the answer");
    }

    static Locator rows(Screen screen) {
        return answer(screen).getByRole(AriaRole.TREEITEM);
    }

    static Locator row(Screen screen, String text) {
        return rows(screen).filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    /** Clicks beside the value, which would be put into a parameter else. */
    static void choose(Locator row) {
        row.click(new Locator.ClickOptions().setPosition(4, 12));
    }

    static Locator active(Screen screen) {
        return answer(screen).locator("[role=treeitem][aria-selected=true]");
    }

    static String clipboard(Screen screen) {
        return (String) screen.page().evaluate("navigator.clipboard.readText()");
    }

    static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
