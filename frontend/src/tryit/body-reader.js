/**
 * Reads a body for the page.
 *
 * @example
 * const reader = await BodyReader.open(blob, "json", "utf-8");
 * reader.length;
 * await reader.ask("lines", 0, 50);
 */
import { openBody } from "./open-body.js";

export class BodyReader {
  static async open(blob, kind, charset) {
    const { document, about } = openBody(new Uint8Array(await blob.arrayBuffer()), kind, charset);
    return new BodyReader(document, { ...about, size: blob.size });
  }

  #document;

  constructor(document, about) {
    this.#document = document;
    this.about = about;
    this.length = document.length;
  }

  /** Asks the document; afterwards `length` is how many rows there are to see. */
  async ask(question, ...details) {
    const answer = this.#document[question](...details);
    this.length = this.#document.length;
    return answer;
  }

  close() {}
}
