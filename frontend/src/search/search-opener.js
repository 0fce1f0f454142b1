import { html, render } from "lit";

const typedInto = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/**
 * What of the search is there from the beginning: its button, its keys, and the dialog once it is asked for.
 * Dispatches "open" when somebody wants to search, and "close" where the dialog could not be had.
 */
export class SearchOpener extends EventTarget {
  #dialog;
  #loading;
  #search = null;
  #view;

  constructor(button) {
    super();
    const prepare = () => this.#load().catch(() => {}); // a failure shows when the search is opened
    button.addEventListener("pointerenter", prepare, { once: true });
    button.addEventListener("focus", prepare, { once: true });
    button.addEventListener("click", () => this.#open());
    document.addEventListener("keydown", (event) => {
      if (!opensSearch(event) || document.querySelector(":modal")) return;
      event.preventDefault();
      this.#open();
    });
  }

  /** What the page shows: its section can be put first. */
  set view(view) {
    this.#view = view;
    this.#update();
  }

  /** Shows the search that an address names, or none. */
  async show(search) {
    this.#search = search;
    try {
      if (search) await this.#load();
    } catch {
      this.#fail();
    }
    this.#update();
  }

  #open() {
    if (!this.#search) this.dispatchEvent(new Event("open"));
  }

  #update() {
    if (this.#dialog) Object.assign(this.#dialog, { search: this.#search, view: this.#view });
  }

  #load() {
    this.#loading ??= this.#create();
    return this.#loading;
  }

  async #create() {
    await import("./search-dialog.js");
    this.#dialog = document.createElement("search-dialog");
    document.body.append(this.#dialog);
  }

  /** The server has a newer version of the page than the one that is open, or cannot be reached. */
  #fail() {
    const dialog = document.createElement("dialog");
    dialog.className = "search-failure";
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.dispatchEvent(new Event("close"));
    });
    render(
      html`<p>The search could not be loaded: the console has probably been updated since you opened it.</p>
        <button type="button" class="button" @click=${() => location.reload()}>Load again</button>`,
      dialog,
    );
    document.body.append(dialog);
    dialog.showModal();
  }
}

/** Whether the keys are Ctrl-K, or a slash that is not typed into something. */
export function opensSearch({
  key,
  target,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isComposing,
  defaultPrevented,
}) {
  if (isComposing || defaultPrevented || altKey) return false;
  const isCommand = isApple ? metaKey : ctrlKey;
  if (isCommand) return key.toLowerCase() === "k" && !shiftKey;
  return key === "/" && !ctrlKey && !metaKey && !target.closest?.(typedInto);
}
