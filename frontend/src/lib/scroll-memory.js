const name = "scroll";

/** Where the page was scrolled to in each entry of the history; survives a reload. */
export class ScrollMemory {
  #positions;
  #entry = null;

  constructor(storage = sessionStorage) {
    this.#positions = new Map(JSON.parse(storage.getItem(name) ?? "[]"));
    history.scrollRestoration = "manual";
    addEventListener("pagehide", () => {
      this.#remember();
      storage.setItem(name, JSON.stringify([...this.#positions]));
    });
  }

  /** Before the page changes under the reader: until `arrive`, its position says nothing. */
  leave() {
    this.#remember();
    this.#entry = null;
  }

  /** At the place where the entry was left, or else at the top; a page just loaded is there, or already being read. */
  arrive(entry, isLoaded) {
    const position = this.#positions.get(entry) ?? (isLoaded ? scrollY : 0);
    scrollTo(0, position);
    this.#entry = entry;
  }

  #remember() {
    if (this.#entry) this.#positions.set(this.#entry, scrollY);
  }
}
