package io.apiconsole.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import io.apiconsole.testing.browser.Visitor;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The console in a window, its parts by the names that people see or hear. */
final class Screen {

    static final int DESKTOP = 1440;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    private final Page page;

    private Screen(Page page) {
        this.page = page;
    }

    /** The console at an address, at the width of a desktop, in the light. */
    static Screen open(Visitor visitor, String address) {
        return open(visitor, address, DESKTOP, ColorScheme.LIGHT);
    }

    static Screen open(Visitor visitor, String address, int width, ColorScheme scheme) {
        catalogueIsRead();
        return of(visitor.window(width, scheme)).go(address);
    }

    static Screen of(Page page) {
        return new Screen(page);
    }

    /** Waits for the server's first catalogue, which it reads just after its start. */
    static void catalogueIsRead() {
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/api/catalog").statusCode() == 200);
    }

    /** Follows an address as if it was typed or clicked somewhere else, and waits until its page is there. */
    Screen go(String address) {
        page.navigate(address);
        return settled();
    }

    /** Comes by an address from elsewhere, in a window that has been at the console before. */
    Screen arrive(String address) {
        page.navigate("about:blank");
        return go(address);
    }

    /** Waits until the page that the address names is shown. */
    Screen settled() {
        assertThat(page.locator(".page[aria-busy=false]")).isAttached();
        return this;
    }

    Page page() {
        return page;
    }

    /** The page while a part of it is still to come. */
    Locator busyPage() {
        return page.locator(".page[aria-busy=true]");
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator heading() {
        return main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1));
    }

    Locator branch() {
        return named(AriaRole.COMBOBOX, "Branch");
    }

    Locator section() {
        return named(AriaRole.COMBOBOX, "Section");
    }

    /** The sections on offer while the combobox is open. */
    Locator offeredSections() {
        return named(AriaRole.LISTBOX, "Section").getByRole(AriaRole.OPTION);
    }

    Locator filter() {
        return named(AriaRole.SEARCHBOX, "Filter the operations");
    }

    Locator list() {
        return page.getByRole(
                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(Pattern.compile("^Operations of ")));
    }

    Locator operations() {
        return list().getByRole(AriaRole.LINK);
    }

    /** The line of an operation, by its verb and path. */
    Locator operation(String verbAndPath) {
        return list().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^" + escaped(verbAndPath) + "(?:,|$)")));
    }

    /** What an unknown place's page offers in its stead. */
    Locator suggestion(String path) {
        return main().getByRole(AriaRole.LISTITEM)
                .getByText(path, new Locator.GetByTextOptions().setExact(true))
                .first();
    }

    Locator part(String name) {
        return named(AriaRole.REGION, name);
    }

    Locator tab(String tabList, String tab) {
        return named(AriaRole.TABLIST, tabList)
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + tab)));
    }

    /** What the chosen tab of a part of the operation shows. */
    Locator panel(String part) {
        return part(part).getByRole(AriaRole.TABPANEL);
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    SearchScreen search() {
        return new SearchScreen(this);
    }

    void shows(String heading) {
        settled();
        assertThat(heading()).hasText(heading);
    }

    /** Asserts what the address bar shows after the host. */
    void isAt(String address) {
        settled();
        assertThat(page).hasURL(address);
    }

    /** Clicks a link as one does who wants it in a tab of its own. */
    void openElsewhere(Locator link) {
        link.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
    }

    /**
     * Waits until another tab shows an address. The browser itself is asked: the driver at times never hears of a tab
     * that a click opened.
     */
    void isOpenElsewhere(String address) {
        String url = "http://localhost:" + RestAssured.port + address;
        CDPSession browser = page.context().browser().newBrowserCDPSession();
        page.waitForCondition(() -> browser.send("Target.getTargets").getAsJsonArray("targetInfos").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .anyMatch(target -> target.get("type").getAsString().equals("page")
                        && target.get("url").getAsString().equals(url)));
        browser.detach();
    }

    /** From the choice of scopes to the sandbox's question whether to allow them. */
    void getToken() {
        button("GET TOKEN").click();
        page.getByText("Log in", new Page.GetByTextOptions().setExact(true))
                .and(page.getByRole(AriaRole.BUTTON))
                .click();
        page.getByText("Allow access?").waitFor();
    }

    /** Allows it, and waits until the console is back. */
    void allow() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow"))
                .click();
        settled();
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** For a pattern that the browser reads too: it does not know Java's own quoting. */
    static String escaped(String text) {
        return text.replaceAll("([^A-Za-z0-9 ])", "\\\\$1");
    }
}
