const typedInto = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/**
 * What of the search is there from the beginning: its button, its keys, and the dialog once it is asked for.
 * Dispatches "open" when somebody wants to search, and "unavailable" where the dialog could not be loaded.
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
      this.#loading = undefined;
      this.dispatchEvent(new Event("unavailable"));
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
