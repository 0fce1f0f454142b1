/**
 * A JSON text to read row by row: folding, search, the path and the value of a row. Rows are counted as they are seen,
 * without those that are folded away, except where a parameter is called `row`.
 */
import { JsonFolds } from "./json-folds.js";
import { plainText, prettyText, shownText } from "./json-row-text.js";
import { pieces } from "./json-pieces.js";
import { scanJson } from "./json-scan.js";
import { Search } from "./search.js";

export class JsonDocument {
  kind = "json";

  #rows;
  #folds;
  #search = new Search("");

  /** @throws {JsonFault} if the text is no JSON */
  constructor(text) {
    this.#rows = scanJson(text);
    this.#folds = new JsonFolds(this.#rows);
  }

  get length() {
    return this.#folds.shown.length;
  }

  /** Whether there is anything to fold but the outermost. */
  get canFold() {
    return this.#rows.partner.values.subarray(1, this.#rows.length).some((partner) => partner > 0);
  }

  /** What is to be shown of some rows, from one on. */
  lines(from, count) {
    return Array.from(this.#folds.shown.subarray(from, from + count), (row) => this.#line(row));
  }

  #line(row) {
    const rows = this.#rows;
    const kind = rows.kindOf(row);
    const isOpen = kind === "open" && !this.#folds.isFolded(row);
    return {
      row,
      kind,
      level: rows.depth.values[row],
      isOpen,
      usable: kind === "value" ? this.#usable(row) : undefined,
      ...pieces(rows, row, isOpen, this.#search),
    };
  }

  /** What could be put into a parameter: a short text or number, and what it is called. */
  #usable(row) {
    const value = plainText(this.#rows, row);
    if (value === undefined || value === "" || value.length > 255) return undefined;
    const { parent } = this.#rows;
    if (!this.#rows.isInArray(row)) return { name: this.#nameOf(row), value, isItem: false };
    const list = parent.values[row];
    return { name: this.#nameOf(list), value, isItem: parent.values[list] < 0 };
  }

  #nameOf(row) {
    return plainText(this.#rows, row, this.#rows.key);
  }

  toggle(row) {
    this.#folds.toggle(row);
  }

  /** Folds all but the outermost. */
  fold() {
    this.#folds.fold();
  }

  unfold() {
    this.#folds.unfold();
  }

  /** The place of the row that holds this one, or of itself if it is outermost. */
  parentOf(row) {
    const parent = this.#rows.parent.values[row];
    return this.#folds.placeOf(parent < 0 ? row : parent);
  }

  /** @returns {number} how many times it was found */
  search(query) {
    const rows = this.#rows;
    this.#search = new Search(query);
    if (query) {
      for (let row = 0; row < rows.length; row++) this.#search.look(row, shownText(rows, row));
    }
    return this.#search.count;
  }

  /** Goes to the n-th place where it was found, unfolding what hides it; returns the place of its row. */
  found(index) {
    const row = this.#search.goTo(index);
    this.#folds.reveal(row);
    return this.#folds.placeOf(row);
  }

  /** The name or text that a row shows in part: the longer of them. */
  wholeOf(row) {
    return [this.#nameOf(row) ?? "", this.valueOf(row)].sort((a, b) => b.length - a.length)[0];
  }

  /** `$.addresses[0].ip`, as JSONPath (RFC 9535) writes it. */
  pathOf(row) {
    const rows = this.#rows;
    const steps = [];
    let at = rows.kindOf(row) === "close" ? rows.partner.values[row] : row;
    for (; rows.parent.values[at] >= 0; at = rows.parent.values[at]) steps.push(this.#step(at));
    return `$${steps.reverse().join("")}`;
  }

  #step(row) {
    if (this.#rows.isInArray(row)) return `[${this.#indexOf(row)}]`;
    const name = this.#nameOf(row);
    return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  }

  #indexOf(row) {
    const { parent, partner } = this.#rows;
    let index = 0;
    for (let each = parent.values[row] + 1; each < row; each++) {
      each = Math.max(each, partner.values[each]);
      index++;
    }
    return index;
  }

  /** A text without its quotes, anything else as JSON, laid out. */
  valueOf(row) {
    const opener = this.#rows.kindOf(row) === "close" ? this.#rows.partner.values[row] : row;
    return plainText(this.#rows, opener) ?? prettyText(this.#rows, opener);
  }

  /** All of it, laid out. */
  text() {
    return prettyText(this.#rows, 0);
  }
}
