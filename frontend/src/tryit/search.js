import { Numbers } from "./numbers.js";

/** What was looked for, whatever its case, and where in the rows it was found. */
export class Search {
  count = 0;
  /** The place that was gone to last: a row, and which one within it. */
  current = { row: -1, nth: -1 };

  #pattern;
  #rows = new Numbers();
  #before = new Numbers();

  constructor(query) {
    this.#pattern = query ? new RegExp(query.replaceAll(/[^\w\s]/gu, escaped), "gi") : null;
  }

  /** Looks through the text of a row; rows come in their order. */
  look(row, text) {
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    if (!pattern.test(text)) return;
    this.#rows.push(row);
    this.#before.push(this.count);
    do {
      this.count++;
    } while (pattern.test(text));
  }

  /** @returns {number} the row of the n-th place where it was found */
  goTo(index) {
    let [low, high] = [0, this.#rows.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#before.values[middle] <= index) low = middle;
      else high = middle;
    }
    this.current = { row: this.#rows.values[low], nth: index - this.#before.values[low] };
    return this.current.row;
  }

  /** Where the place that was gone to last is in the text of a row, -1 if it is in another row. */
  placeIn(row, text) {
    const { current } = this;
    if (row !== current.row) return -1;
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let nth = 0; nth < current.nth; nth++) pattern.test(text);
    return pattern.exec(text)?.index ?? -1;
  }

  /** @returns {{start: number, end: number, isCurrent: boolean}[]} where it is in a text; `current` is the place gone to */
  in(text, current) {
    if (!this.#pattern) return [];
    this.#pattern.lastIndex = 0;
    return Array.from(text.matchAll(this.#pattern), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
      isCurrent: index === current,
    }));
  }
}

function escaped(character) {
  return character.length === 1 && /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
