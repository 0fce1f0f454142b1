/** Whole numbers in a typed array that grows: four bytes each, however many there are. */
export class Numbers {
  values = new Int32Array(1024);
  length = 0;

  push(value) {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
}
