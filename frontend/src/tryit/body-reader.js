import { openBody } from "./open-body.js";
import { WorkerDocument } from "./worker-document.js";

const AT_ONCE = 100_000;

/**
 * Reads a body for the page: a small one at once, a large one in a worker, so that the page never waits for it. Both
 * answer the same questions, `ask`; `length` is how many rows there are to see, `about` what else opening it has shown.
 *
 * @example
 * const reader = await openReader(blob, "json", "utf-8");
 * await reader.ask("lines", 0, 50);
 */
export async function openReader(blob, kind, charset) {
  const reader = blob.size <= AT_ONCE ? new PageDocument() : new WorkerDocument();
  try {
    const about = await reader.ask("open", blob, kind, charset);
    return Object.assign(reader, { about: { ...about, size: blob.size } });
  } catch (error) {
    reader.close();
    throw error;
  }
}

class PageDocument {
  #document;

  get length() {
    return this.#document.length;
  }

  async ask(question, ...details) {
    if (question !== "open") return this.#document[question](...details);
    const [blob, kind, charset] = details;
    const { document, about } = openBody(new Uint8Array(await blob.arrayBuffer()), kind, charset);
    this.#document = document;
    return about;
  }

  close() {}
}
