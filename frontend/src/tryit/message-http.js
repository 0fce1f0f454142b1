/**
 * Reads the provider's answer out of the `message/http` stream that `POST /api/try` gives. The body goes into Blobs,
 * which the browser keeps outside of the page's memory.
 */
import { headerOf, HeadReader, MalformedAnswer } from "./message-head.js";
import { parseMediaType } from "./media-type.js";

const BLOB_SIZE = 1024 * 1024;
const PROGRESS_EVERY_MS = 100;

/**
 * An answer that breaks off, or that is aborted, after its head is an answer still, with `complete: false`.
 *
 * @param {Response} response of fetch, with status 200 and the type message/http
 * @param {{signal?: AbortSignal, onProgress?: (progress: {head, received: number}) => void}} options
 *     `onProgress` is told as soon as the head is there, and then ten times a second at most
 * @returns {Promise<{status: number, reason: string, headers: [string, string][], mediaType: string, charset: string,
 *     body: Blob, size: number, upstreamMillis: number | null, complete: boolean}>}
 * @throws {MalformedAnswer} if the head is no head of HTTP or never ends
 * @throws the signal's reason if aborted before the head has come
 */
export async function readMessage(response, { signal, onProgress = () => {} } = {}) {
  const stream = response.body.getReader();
  const cancel = () => stream.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener("abort", cancel);
  try {
    const { head, rest } = await readHead(stream, signal);
    const collector = new Collector(head, onProgress);
    collector.add(rest);
    const ended = await collect(stream, collector);
    return {
      ...head,
      ...contentType(head),
      body: collector.toBlob(),
      size: collector.received,
      upstreamMillis: upstreamMillis(response),
      complete: ended && !signal?.aborted,
    };
  } catch (error) {
    cancel();
    throw error;
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

async function readHead(stream, signal) {
  const reader = new HeadReader();
  for (;;) {
    const { value, done } = await stream.read();
    signal?.throwIfAborted();
    if (done) throw new MalformedAnswer("The answer ended within its headers.");
    const rest = reader.push(value);
    if (rest) return { head: reader.head, rest };
  }
}

/** @returns {Promise<boolean>} whether the body came to its end */
async function collect(stream, collector) {
  for (;;) {
    let chunk;
    try {
      chunk = await stream.read();
    } catch {
      return false; // the connection broke: what has come is kept, and said to be incomplete
    }
    if (chunk.done) return true;
    collector.add(chunk.value);
  }
}

class Collector {
  received = 0;

  #head;
  #onProgress;
  #toldAt = -Infinity;
  #blobs = [];
  #pieces = [];
  #pending = 0;

  constructor(head, onProgress) {
    this.#head = head;
    this.#onProgress = onProgress;
  }

  add(bytes) {
    this.#pieces.push(bytes);
    this.#pending += bytes.length;
    this.received += bytes.length;
    if (this.#pending >= BLOB_SIZE) this.#flush();
    this.#tell();
  }

  /** Of a type that no browser renders: whatever it is, it is opened by no one as a page of this origin. */
  toBlob() {
    this.#flush();
    return new Blob(this.#blobs, { type: "application/octet-stream" });
  }

  #flush() {
    this.#blobs.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#pending = 0;
  }

  #tell() {
    const now = performance.now();
    if (now - this.#toldAt < PROGRESS_EVERY_MS) return;
    this.#toldAt = now;
    this.#onProgress({ head: this.#head, received: this.received });
  }
}

function contentType({ headers }) {
  const { mediaType, charset } = parseMediaType(headerOf(headers, "content-type"));
  return { mediaType, charset };
}

/** From `Server-Timing: upstream;dur=12.3`: how long the provider took until its answer began. */
function upstreamMillis(response) {
  const duration = /(?:^|,)\s*upstream\s*;\s*dur=(\d+(?:\.\d+)?)/.exec(
    response.headers.get("Server-Timing"),
  )?.[1];
  return duration === undefined ? null : Number(duration);
}
