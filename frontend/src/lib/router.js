/**
 * The address bar as a source of events: "navigate" with `{url, cause, keepFocus}`, the cause being
 * "load", "push" (a link, a choice), "traverse" (back, forward, an edited address) or "cover" (something was laid over
 * the page that is shown, or taken away: the entry of the history is the same).
 */
export class Router extends EventTarget {
  start() {
    addEventListener("popstate", () => {
      this.#mark(location.href);
      this.#navigate("traverse");
    });
    document.addEventListener("click", (event) => this.#follow(event));
    this.#mark(location.href);
    this.#navigate("load");
  }

  get url() {
    return new URL(location.href);
  }

  /** The name of the current entry of the history. */
  get entry() {
    return history.state?.entry ?? null;
  }

  go(href, { keepFocus = false } = {}) {
    history.pushState({ entry: newEntry() }, "", href);
    this.#navigate("push", keepFocus);
  }

  /** Lays something over the page: a step of the history, so that a step back takes it away, in the same entry. */
  cover(href) {
    history.pushState({ entry: this.entry, isCover: true }, "", href);
    this.#navigate("cover");
  }

  /** Takes away what lies over the page: by a step back, or where there was no step of its own by the address. */
  uncover(href) {
    if (history.state?.isCover) {
      history.back();
      return;
    }
    this.replace(href);
    this.#navigate("cover");
  }

  /** Changes the address without going anywhere. */
  replace(href) {
    if (new URL(href, location.href).href !== location.href) history.replaceState(history.state, "", href);
  }

  #mark(href) {
    if (!this.entry) history.replaceState({ entry: newEntry() }, "", href);
  }

  #navigate(cause, keepFocus = false) {
    this.dispatchEvent(new CustomEvent("navigate", { detail: { url: this.url, cause, keepFocus } }));
  }

  #follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || !isPlainClick(event) || !staysHere(link)) return;
    event.preventDefault();
    this.go(link.href);
  }
}

function newEntry() {
  return Math.random().toString(36).slice(2);
}

function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function staysHere(link) {
  return link.origin === location.origin && link.pathname === "/" && !link.target && !link.download;
}
