/**
 * Reads the head of an HTTP message (RFC 9112): status line and header fields up to the empty line. Bytes are pushed
 * as they come, cut anywhere; memory is bounded by the longest head that is read.
 *
 * @example
 * const reader = new HeadReader();
 * const body = reader.push(bytes); // null while the head goes on, then the bytes after it
 */
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const LONGEST_HEAD = 1024 * 1024;
const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (?<status>\d{3})(?: (?<reason>.*))?$/;

/** What came is no HTTP message: nothing can be shown of it. */
export class MalformedAnswer extends Error {
  name = "MalformedAnswer";
}

export class HeadReader {
  /** `{status, reason, headers: [[name, value], …]}`, once the empty line has been read. */
  head = null;

  #pieces = [];
  #length = 0;
  #isLineEmpty = false;

  /** @returns {Uint8Array | null} what follows the head, or null if it has not ended yet */
  push(bytes) {
    const end = this.#endOfHead(bytes);
    const taken = end < 0 ? bytes.length : end;
    this.#length += taken;
    if (this.#length > LONGEST_HEAD) throw new MalformedAnswer("The answer's headers are too long.");
    this.#pieces.push(bytes.slice(0, taken));
    if (end < 0) return null;

    this.head = parse(textOf(this.#pieces, this.#length));
    this.#pieces = [];
    return bytes.subarray(end);
  }

  /** Where the body begins: after a line feed that follows another, with nothing but a carriage return between. */
  #endOfHead(bytes) {
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === LINE_FEED) {
        if (this.#isLineEmpty) return at + 1;
        this.#isLineEmpty = true;
      } else if (bytes[at] !== CARRIAGE_RETURN) {
        this.#isLineEmpty = false;
      }
    }
    return -1;
  }
}

/** The value of the first header field of that name, whatever its case. */
export function headerOf(headers, name) {
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

function parse(text) {
  const [first, ...lines] = text.split(/\r*\n/);
  const groups = STATUS_LINE.exec(first)?.groups;
  if (!groups) throw new MalformedAnswer("The answer does not begin with a status.");

  const headers = [];
  for (const line of lines.filter(Boolean)) {
    if (/^[ \t]/.test(line) && headers.length > 0) {
      headers.at(-1)[1] += ` ${line.trim()}`; // a folded line, which RFC 9112 calls obsolete
    } else {
      headers.push(field(line));
    }
  }
  return { status: Number(groups.status), reason: groups.reason?.trim() ?? "", headers };
}

function field(line) {
  const colon = line.indexOf(":");
  return colon < 0 ? [line, ""] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/** Headers are UTF-8 today and were ISO-8859-1 once. */
function textOf(pieces, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("iso-8859-1").decode(bytes);
  }
}
