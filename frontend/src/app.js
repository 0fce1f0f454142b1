// Wiring only: the address bar, the explorer and the elements meet here.
import { CatalogClient } from "./catalog/catalog-client.js";
import "./catalog/catalog-navigation.js";
import "./catalog/catalog-page.js";
import { Explorer } from "./catalog/explorer.js";
import { addressOf, layoutOf, titleOf } from "./catalog/page-title.js";
import { announce } from "./lib/announce.js";
import { formatLink, parseLink } from "./lib/links.js";
import { outdatedNotice, showNotice } from "./lib/page-notice.js";
import { Router } from "./lib/router.js";
import { ScrollMemory } from "./lib/scroll-memory.js";
import "./lib/theme-switch.js";
import { searchIn, withSearch } from "./search/search-address.js";
import { SearchOpener } from "./search/search-opener.js";
import "./session/auth-button.js";
import { loginOutcome } from "./session/login.js";
import { outcomeNotice } from "./session/outcome-notice.js";
import { Session } from "./session/session.js";

const router = new Router();
const scroll = new ScrollMemory();
const explorer = new Explorer(new CatalogClient());
const navigation = document.querySelector("catalog-navigation");
const page = document.querySelector("catalog-page");
const authButton = document.querySelector("auth-button");
const session = new Session();
const onePane = matchMedia("(width < 52rem)"); // as in layout.css
const search = new SearchOpener(document.querySelector("#open-search"));
let arrival = { cause: "load" };
let shown; // the entry of the history whose page it is

router.addEventListener("navigate", (event) => {
  search.show(searchIn(event.detail.url));
  if (router.entry === shown) return;
  shown = router.entry;
  arrival = event.detail;
  scroll.leave();
  explorer.open(parseLink(event.detail.url));
  if (event.detail.url.hash === "#auth") openAuthentication({});
});

explorer.addEventListener("change", () => {
  const { view } = explorer;
  document.body.dataset.page = layoutOf(view);
  navigation.view = view;
  page.view = view;
  search.view = view;
});

explorer.addEventListener("settled", async () => {
  const { view } = explorer;
  const { cause, keepFocus } = arrival;
  arrival = {};
  const title = titleOf(view);
  document.title = title ? `${title} – API console` : "API console";
  showAddress();
  await page.updateComplete;
  if (explorer.view.busy || explorer.view.page !== view.page) return; // on the way to another one already
  if (cause && cause !== "load") {
    announce(title || "Overview");
    if (!keepFocus) focusPage(view);
  }
  scroll.arrive(router.entry, cause === "load");
  page.arrived = view.page;
});

/** The reader goes on where the new page begins: at its heading, or in the list where that is all there is. */
function focusPage({ page: { kind } }) {
  if (onePane.matches && kind === "section") navigation.focusList();
  else page.focusHeading();
}

document.addEventListener("go", (event) => router.go(formatLink(event.detail), { keepFocus: true }));
document.addEventListener("open-operation", (event) => router.go(formatLink(event.detail)));
document.addEventListener("retry", () => explorer.open(parseLink(router.url)));
document.addEventListener("filter", (event) => adjust({ filter: event.detail.filter }));
document.addEventListener("choose-tab", ({ detail: { name, tab } }) => {
  const { tabs } = explorer.view.link;
  if (Object.hasOwn(tabs, name)) adjust({ tabs: { ...tabs, [name]: tab === "example" ? null : tab } });
});

const openSearch = () => router.cover(withSearch(router.url, { q: "" }));
search.addEventListener("open", openSearch);
document.addEventListener("search-wanted", openSearch);
document.addEventListener("search-change", ({ detail }) =>
  router.replace(withSearch(router.url, detail.search)),
);
const closeSearch = () => router.uncover(withSearch(router.url, null));
search.addEventListener("unavailable", () => {
  showNotice(outdatedNotice);
  closeSearch();
});
document.addEventListener("search-close", closeSearch);

document.querySelector(".skip-link").addEventListener("click", (event) => {
  event.preventDefault();
  page.focusHeading();
});

/** Changes what the address says of the filter or the tabs, without going anywhere. */
function adjust(change) {
  explorer.adjust({ ...explorer.view.link, ...change });
  showAddress();
}

/** The canonical address of the page, with the search that lies over it. */
function showAddress() {
  const address = addressOf(explorer.view);
  if (address) router.replace(withSearch(address, searchIn(router.url)));
}

let workbench; // of the trials
page.loadOperationPage = async () => {
  ({ workbench } = await import("./operation.js"));
  workbench.session = session.state;
};

session.addEventListener("change", () => {
  authButton.session = session.state;
  if (workbench) workbench.session = session.state;
});
session.addEventListener("logged-out", async () => {
  await page.loadOperationPage();
  workbench.clear();
});
document.addEventListener("session-ended", () => session.refresh());
document.addEventListener("visibilitychange", () => document.hidden || session.refreshIfOld());
addEventListener("focus", () => session.refreshIfOld());

document.addEventListener("login-wanted", ({ detail: { scopes, why, operation } }) => {
  openAuthentication({ scopes, why, beforeLeaving: () => workbench?.leaveForLogin(operation) });
});

async function openAuthentication(wanted) {
  const dialog = await import("./session/auth-dialog.js").catch(() => showNotice(outdatedNotice));
  dialog?.openAuthentication(session, wanted);
}

tellLoginOutcome();
router.start();
setTimeout(() => session.refresh()); // what the page is made of is asked for first

/** A login that came to nothing comes back with a word in the address, which is for saying so once. */
function tellLoginOutcome() {
  const { outcome, address } = loginOutcome(router.url);
  if (!outcome) return;
  router.replace(address);
  showNotice(outcomeNotice(outcome, () => openAuthentication({})));
}
