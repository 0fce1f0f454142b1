const name = "searches";
const bound = 8;
const longest = 200;

/** The words that led somewhere, the latest first; kept in the browser where that lets us. */
export class RecentSearches {
  #words;
  #storage;

  /** @param storage gives the browser's storage, or throws where there is none for us */
  constructor(storage = () => localStorage) {
    this.#storage = storage;
    this.#words = this.#read();
  }

  get words() {
    return this.#words;
  }

  add(text) {
    const words = text.trim().replace(/\s+/g, " ").slice(0, longest);
    if (!words) return;
    const others = this.#words.filter((other) => other.toLowerCase() !== words.toLowerCase());
    this.#keep([words, ...others].slice(0, bound));
  }

  clear() {
    this.#keep([]);
  }

  #read() {
    try {
      const kept = JSON.parse(this.#storage().getItem(name));
      return Array.isArray(kept) ? kept.filter((item) => typeof item === "string").slice(0, bound) : [];
    } catch {
      return []; // no storage, or something else wrote into it
    }
  }

  #keep(words) {
    this.#words = words;
    try {
      this.#storage().setItem(name, JSON.stringify(words));
    } catch {
      // Without storage they are kept until the page is left.
    }
  }
}
