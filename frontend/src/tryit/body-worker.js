/** Reads large bodies beside the page. It is asked to open one, and then for what the document can tell; in order. */
import { openBody } from "./open-body.js";

let document;

addEventListener("message", async ({ data: { id, question, details } }) => {
  try {
    const answer = question === "open" ? await open(...details) : document[question](...details);
    postMessage({ id, answer, length: document.length });
  } catch (error) {
    postMessage({ id, failure: String(error) });
  }
});

async function open(blob, kind, charset) {
  const opened = openBody(new Uint8Array(await blob.arrayBuffer()), kind, charset);
  document = opened.document;
  return opened.about;
}
