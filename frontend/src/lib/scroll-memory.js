const name = "scroll";

/** Where the page was scrolled to in each entry of the history; survives a reload. */
export class ScrollMemory {
  #positions;
  #entry = null;

  constructor(storage = sessionStorage) {
    this.#positions = new Map(JSON.parse(storage.getItem(name) ?? "[]"));
    history.scrollRestoration = "manual";
    addEventListener("scroll", () => this.#remember(), { passive: true });
    addEventListener("pagehide", () => storage.setItem(name, JSON.stringify([...this.#positions])));
  }

  /** From now until `arrive`, the page changes under the reader: its position says nothing. */
  leave() {
    this.#entry = null;
  }

  arrive(entry, isNew) {
    scrollTo(0, isNew ? 0 : (this.#positions.get(entry) ?? 0));
    this.#entry = entry;
  }

  #remember() {
    if (this.#entry) this.#positions.set(this.#entry, scrollY);
  }
}
