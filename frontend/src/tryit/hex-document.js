/** Bytes to read sixteen a line: where they are, as hexadecimal digits, and as the characters that they may stand for. */
const PER_LINE = 16;
const UNPRINTABLE = /[^\x20-\x7e]/g;

export class HexDocument {
  kind = "hex";

  #bytes;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get length() {
    return Math.ceil(this.#bytes.length / PER_LINE);
  }

  lines(from, count) {
    const last = Math.min(from + count, this.length);
    return Array.from({ length: Math.max(0, last - from) }, (_, index) => this.#line(from + index));
  }

  text() {
    return this.lines(0, this.length)
      .map(({ pieces }) => pieces.map(({ text }) => text).join(""))
      .join("\n");
  }

  #line(row) {
    const bytes = this.#bytes.subarray(row * PER_LINE, (row + 1) * PER_LINE);
    const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const characters = String.fromCharCode(...bytes).replaceAll(UNPRINTABLE, "·");
    return {
      row,
      kind: "text",
      level: 0,
      pieces: [
        { kind: "offset", text: (row * PER_LINE).toString(16).padStart(8, "0") },
        { kind: "plain", text: `  ${digits.padEnd(3 * PER_LINE - 1)}  ` },
        { kind: "string", text: characters },
      ],
    };
  }
}
