import { Numbers } from "./numbers.js";

/**
 * JSON text as the rows that it has when laid out, one value a row, without building the values: where each begins and
 * ends in the text, in a few numbers a row. Text of 20 MB takes a fraction of a second and no object is made of it.
 */
export class JsonRows {
  /** How deep a row is nested. */
  depth = new Numbers();
  /** Where its name begins, at the quote; -1 where it has none. */
  key = new Numbers();
  /** Where its value begins and ends. The row that opens an object or array has all of it. */
  start = new Numbers();
  end = new Numbers();
  /** Of a row that opens: the one that closes it. Of one that closes: the one that opened it. Of any other: -1. */
  partner = new Numbers();
  /** The row that opened what this row is in, -1 outermost. */
  parent = new Numbers();
  /** Of a row that opens: how many values it has. */
  size = new Numbers();

  constructor(text) {
    this.text = text;
  }

  get length() {
    return this.start.length;
  }

  add(depth, key, start, end, parent) {
    this.depth.push(depth);
    this.key.push(key);
    this.start.push(start);
    this.end.push(end);
    this.partner.push(-1);
    this.parent.push(parent);
    this.size.push(0);
    if (parent >= 0) this.size.values[parent] += 1;
    return this.length - 1;
  }

  close(opener, end) {
    const { depth, parent } = this;
    const row = this.length;
    this.add(depth.values[opener], -1, end - 1, end, -1);
    parent.values[row] = parent.values[opener];
    this.partner.values[opener] = row;
    this.partner.values[row] = opener;
    this.end.values[opener] = end;
  }

  /** @returns {"open" | "close" | "value"} */
  kindOf(row) {
    const partner = this.partner.values[row];
    return partner < 0 ? "value" : partner > row ? "open" : "close";
  }

  isInArray(row) {
    const parent = this.parent.values[row];
    return parent >= 0 && this.text[this.start.values[parent]] === "[";
  }

  /** Whether another value follows in the same object or array. */
  hasNext(row) {
    const last = this.kindOf(row) === "open" ? this.partner.values[row] : row;
    return this.parent.values[last] >= 0 && last + 1 < this.length && this.kindOf(last + 1) !== "close";
  }
}
