/**
 * One stop of the Tab key for a whole list (WAI-ARIA roving tabindex): arrows, Home, End and the page keys move.
 * The item that Tab comes to is the current one, or the one that had the focus last, or the first.
 */
export class RovingFocus {
  #host;
  #selector;
  #stop = null;

  constructor(host, selector) {
    this.#host = host;
    this.#selector = selector;
    host.addEventListener("focusin", (event) => {
      const item = event.target.closest(selector);
      if (item) this.#moveStop(item);
    });
  }

  /** To be called when the items have changed. */
  refresh() {
    if (this.#stop?.isConnected && this.#host.contains(document.activeElement)) return;
    this.#moveStop(
      this.#host.querySelector(`${this.#selector}[aria-current]`) ?? this.#validStop() ?? this.#items[0],
    );
  }

  focus() {
    this.#stop?.focus();
  }

  focusFirst() {
    this.#items[0]?.focus();
  }

  onKeydown(event) {
    const items = this.#items;
    const index = items.indexOf(event.target.closest(this.#selector));
    if (index < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 10,
      PageUp: index - 10,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    items[Math.min(Math.max(target, 0), items.length - 1)].focus();
  }

  get #items() {
    return [...this.#host.querySelectorAll(this.#selector)];
  }

  #validStop() {
    return this.#stop?.isConnected ? this.#stop : null;
  }

  #moveStop(item) {
    if (!item) return;
    if (this.#stop) this.#stop.tabIndex = -1;
    item.tabIndex = 0;
    this.#stop = item;
  }
}
