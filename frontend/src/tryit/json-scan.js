import { JsonRows } from "./json-rows.js";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const SPACES = [32, 9, 10, 13];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /["\\/bfnrt]|u[\da-fA-F]{4}/y;
const MOST_ROWS = 6_000_000;

/** What keeps a text from being JSON, and where. */
export class JsonFault extends Error {
  name = "JsonFault";

  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Reads JSON (RFC 8259, nothing else), however deep it is nested: it keeps its own stack.
 *
 * @returns {JsonRows}
 * @throws {JsonFault}
 */
export function scanJson(text) {
  return new Scanner(text).scan();
}

class Scanner {
  #text;
  #rows;
  #at = 0;
  #parent = -1;
  #depth = 0;

  constructor(text) {
    this.#text = text;
    this.#rows = new JsonRows(text);
  }

  scan() {
    let key = -1;
    do {
      key = this.#value(key);
    } while (key !== undefined);
    if (this.#peek() !== undefined) this.#fail("Something follows after the end");
    return this.#rows;
  }

  /** Reads a value, or the opening of one; returns the name of the next, -1 if it has none, undefined at the end. */
  #value(key) {
    if (this.#rows.length > MOST_ROWS) this.#fail("It has more lines than are shown");
    const first = this.#peek();
    const start = this.#at;
    if (first === OPEN_OBJECT || first === OPEN_ARRAY) {
      this.#at++;
      if (this.#peek() !== closing(first)) return this.#open(key, start);
      this.#at++;
    } else {
      this.#scalar(first);
    }
    this.#rows.add(this.#depth, key, start, this.#at, this.#parent);
    return this.#next();
  }

  #open(key, start) {
    this.#parent = this.#rows.add(this.#depth, key, start, start, this.#parent);
    this.#depth++;
    return this.#key();
  }

  /** After a value: closes what ends here. */
  #next() {
    while (this.#parent >= 0) {
      const next = this.#peek();
      if (next === COMMA) {
        this.#at++;
        return this.#key();
      }
      if (next !== closing(this.#opening)) this.#fail("A comma or the end is missing");
      this.#at++;
      this.#depth--;
      this.#rows.close(this.#parent, this.#at);
      this.#parent = this.#rows.parent.values[this.#parent];
    }
    return undefined;
  }

  #key() {
    if (this.#opening === OPEN_ARRAY) return -1;
    if (this.#peek() !== QUOTE) this.#fail("A name in quotes is missing");
    const start = this.#at;
    this.#string();
    if (this.#peek() !== COLON) this.#fail("A colon is missing after the name");
    this.#at++;
    return start;
  }

  get #opening() {
    return this.#text.charCodeAt(this.#rows.start.values[this.#parent]);
  }

  #scalar(first) {
    if (first === QUOTE) this.#string();
    else if (!this.#matches(NUMBER) && !this.#matches(WORD)) this.#fail("A value is missing");
  }

  #string() {
    const text = this.#text;
    this.#at++;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        this.#at++;
        if (!this.#matches(ESCAPE)) this.#fail("A backslash stands before something that it does not escape");
      } else if (code >= 32) {
        this.#at++;
      } else {
        this.#fail(Number.isNaN(code) ? "" : "A text holds a control character, or does not end on its line");
      }
    }
    this.#at++;
  }

  #matches(pattern) {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  /** The next character that is no space, undefined at the end. */
  #peek() {
    const text = this.#text;
    let code = text.charCodeAt(this.#at);
    while (SPACES.includes(code)) code = text.charCodeAt(++this.#at);
    return this.#at < text.length ? code : undefined;
  }

  #fail(message) {
    throw new JsonFault(this.#at >= this.#text.length ? "It ends too early" : message, this.#at);
  }
}

function closing(opening) {
  return opening === OPEN_ARRAY ? CLOSE_ARRAY : CLOSE_OBJECT;
}
