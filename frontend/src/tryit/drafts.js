/**
 * The drafts of a visit, by operation: in memory with everything, and in the tab's storage without passwords, so that
 * they outlive a reload and the way through the login. Only the latest are kept, and no very long ones.
 */
import { debounce } from "../lib/debounce.js";
import { Draft } from "./draft.js";
import { withoutSecrets } from "./secrets.js";

const NAME = "drafts";
const MOST = 60;
const LONGEST = 100_000;
const LONGEST_ALTOGETHER = 1_000_000;
const STORE_AFTER_MS = 250;

export class Drafts {
  #storage;
  #drafts;
  #stored;
  #storeSoon = debounce(() => this.store(), STORE_AFTER_MS);

  /** @param {Storage | null} storage null where the browser keeps nothing for the page */
  constructor(storage) {
    this.#storage = storage;
    this.#stored = new Map(read(storage).map(([key, draft]) => [key, Draft.from(draft)]));
    this.#drafts = new Map(this.#stored);
  }

  of(operation) {
    return this.#drafts.get(keyOf(operation)) ?? Draft.empty;
  }

  /**
   * What was typed elsewhere for a parameter of the path, where the path is the same up to it, so that it names one of the
   * same things: the latest first.
   */
  elsewhere({ branch, path }, { name }) {
    const place = ` ${upTo(name, path)}`;
    const parameter = { in: "path", name };
    const values = [...this.#drafts]
      .filter(([key]) => key.startsWith(`${branch} `) && key.slice(key.indexOf(" /")).startsWith(place))
      .map(([, draft]) => draft.value(parameter))
      .filter((value) => typeof value === "string" && value !== "");
    return [...new Set(values.toReversed())];
  }

  /** Takes the draft of an operation of which nothing more is known than its key: nothing in it is a password. */
  fill(operation, draft) {
    this.#put(keyOf(operation), draft, draft);
  }

  keep(operation, draft) {
    this.#put(keyOf(operation), draft, withoutSecrets(draft, operation));
  }

  store() {
    const texts = [...this.#stored]
      .map((entry) => JSON.stringify(entry))
      .filter(({ length }) => length < LONGEST);
    while (texts.reduce((sum, { length }) => sum + length, 0) > LONGEST_ALTOGETHER) texts.shift();
    try {
      this.#storage?.setItem(NAME, `[${texts.join()}]`);
    } catch {
      this.#storage?.removeItem(NAME); // it is full: what is typed lives as long as the page
    }
  }

  clear() {
    this.#drafts.clear();
    this.#stored.clear();
    this.#storage?.removeItem(NAME);
  }

  #put(key, draft, stored) {
    for (const [drafts, value] of [
      [this.#drafts, draft],
      [this.#stored, stored],
    ]) {
      drafts.delete(key); // the latest is the last
      if (!value.isEmpty) drafts.set(key, value);
      if (drafts.size > MOST) drafts.delete(drafts.keys().next().value);
    }
    this.#storeSoon();
  }
}

/** Names an operation wherever it is: its id does so within its section only. */
export function keyOf({ branch, method, path }) {
  return `${branch} ${method} ${path}`;
}

function upTo(name, path) {
  const parameter = `{${name}}`;
  return path.slice(0, path.indexOf(parameter) + parameter.length);
}

function read(storage) {
  try {
    const drafts = JSON.parse(storage?.getItem(NAME) ?? "[]");
    return Array.isArray(drafts) ? drafts.filter((entry) => Array.isArray(entry) && entry.length === 2) : [];
  } catch {
    return []; // written by an older version of the console
  }
}
