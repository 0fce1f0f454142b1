/** Which rows are folded, and which are to be seen therefore. */
export class JsonFolds {
  /** The rows that are to be seen, in their order. */
  shown;

  #rows;
  #folded;

  constructor(rows) {
    this.#rows = rows;
    this.#folded = new Uint8Array(rows.length);
    this.#refresh();
  }

  isFolded(row) {
    return this.#folded[row] === 1;
  }

  toggle(row) {
    this.#folded[row] ^= 1;
    this.#refresh();
  }

  fold() {
    for (let row = 1; row < this.#rows.length; row++) {
      this.#folded[row] = this.#rows.kindOf(row) === "open" ? 1 : 0;
    }
    this.#refresh();
  }

  unfold() {
    this.#folded.fill(0);
    this.#refresh();
  }

  /** Unfolds whatever hides a row. */
  reveal(row) {
    const { parent } = this.#rows;
    let changed = false;
    for (let each = parent.values[row]; each >= 0; each = parent.values[each]) {
      changed ||= this.isFolded(each);
      this.#folded[each] = 0;
    }
    if (changed) this.#refresh();
  }

  /** Where a row is among those that are seen; of a hidden one, where it would be. */
  placeOf(row) {
    let [low, high] = [0, this.shown.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.shown[middle] < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #refresh() {
    const { length, partner } = this.#rows;
    const shown = new Int32Array(length);
    let count = 0;
    for (let row = 0; row < length; row++) {
      shown[count++] = row;
      if (this.#folded[row] === 1) row = partner.values[row];
    }
    this.shown = shown.subarray(0, count);
  }
}
