/**
 * Where a scrolled box stands in contents that may be taller than browsers let a box be (Firefox: 17.9 million pixels):
 * up to the tallest, pixel by pixel; beyond, short moves still are, and long ones go by proportion.
 */
export const TALLEST = 8_000_000;

export class ScrollMap {
  /** How tall the contents are, and how tall the box has to make itself. */
  total = 0;
  height = 0;

  #viewport = 0;
  #real = 0;
  #virtual = 0;

  resize(total, viewport) {
    this.total = total;
    this.height = Math.min(total, TALLEST);
    this.#viewport = viewport;
  }

  /** The box was scrolled to there: where that is in the contents. */
  scrolledTo(real) {
    const moved = real - this.#real;
    if (this.total === this.height) this.#virtual = real;
    else if (real <= 0) this.#virtual = 0;
    else if (real >= this.#lastReal) this.#virtual = this.#lastVirtual;
    else if (Math.abs(moved) <= 2 * this.#viewport) this.#virtual = this.#clamped(this.#virtual + moved);
    else this.#virtual = (real / this.#lastReal) * this.#lastVirtual;
    this.#real = real;
    return this.#virtual;
  }

  /** Where to scroll the box to, for that place of the contents to be at its top. */
  realOf(virtual) {
    this.#virtual = this.#clamped(virtual);
    this.#real =
      this.total === this.height ? this.#virtual : (this.#virtual / this.#lastVirtual) * this.#lastReal;
    return this.#real;
  }

  /** Where to put, within the box, what is at that place of the contents. */
  offsetOf(virtual) {
    return virtual - this.#virtual + this.#real;
  }

  get top() {
    return this.#virtual;
  }

  get viewport() {
    return this.#viewport;
  }

  get #lastReal() {
    return Math.max(0, this.height - this.#viewport);
  }

  get #lastVirtual() {
    return Math.max(0, this.total - this.#viewport);
  }

  #clamped(virtual) {
    return Math.min(Math.max(0, virtual), this.#lastVirtual);
  }
}
