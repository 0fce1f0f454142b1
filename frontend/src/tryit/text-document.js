/** A text to read line by line, with search. Long lines are wrapped. */
import { Numbers } from "./numbers.js";
import { Search } from "./search.js";
import { marked } from "./marked.js";

const LONGEST_LINE = 160;
const LINE_END = /\r\n?|\n/g;

export class TextDocument {
  kind = "text";

  #text;
  #starts = new Numbers();
  #search = new Search("");

  constructor(text) {
    this.#text = text;
    let start = 0;
    for (const { index, 0: ending } of text.matchAll(LINE_END)) {
      this.#addLine(start, index);
      start = index + ending.length;
    }
    if (start < text.length) this.#addLine(start, text.length);
  }

  get length() {
    return this.#starts.length;
  }

  lines(from, count) {
    const last = Math.min(from + count, this.length);
    return Array.from({ length: Math.max(0, last - from) }, (_, index) => this.#line(from + index));
  }

  search(query) {
    this.#search = new Search(query);
    if (query) {
      for (let row = 0; row < this.length; row++) this.#search.look(row, this.#textOf(row));
    }
    return this.#search.count;
  }

  found(index) {
    return this.#search.goTo(index);
  }

  /** The line that a place in the text is on. */
  placeOf(offset) {
    let row = this.length - 1;
    while (row > 0 && this.#starts.values[row] > offset) row--;
    return row;
  }

  text() {
    return this.#text;
  }

  #line(row) {
    const text = this.#textOf(row);
    const matches = this.#search.in(text, this.#search.placeIn(row, text));
    return { row, kind: "text", level: 0, pieces: marked([{ kind: "plain", text }], matches) };
  }

  #textOf(row) {
    const end = row + 1 < this.length ? this.#starts.values[row + 1] : this.#text.length;
    return this.#text.slice(this.#starts.values[row], end).replace(/[\r\n]+$/, "");
  }

  #addLine(start, end) {
    this.#starts.push(start);
    let at = start;
    while (end - at > LONGEST_LINE) {
      at += LONGEST_LINE;
      if (isLowSurrogate(this.#text.charCodeAt(at))) at--;
      this.#starts.push(at);
    }
  }
}

function isLowSurrogate(code) {
  return code >= 0xdc00 && code <= 0xdfff;
}
