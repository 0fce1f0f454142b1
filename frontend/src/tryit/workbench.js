/**
 * What the trials of all operations share: the drafts, who is logged in, and what is to be run again after the login.
 * One for the page: whoever wires it sets `session`.
 */
import { Drafts, keyOf } from "./drafts.js";
import { sendCall } from "./send-call.js";
import { Trial } from "./trial.js";

const RESUME = "resume";
const MOST_TRIALS = 8;

export class Workbench extends EventTarget {
  #storage;
  #drafts;
  #send;
  #trials = new Map();
  #session = { status: "unknown" };

  constructor(storage, send = sendCall) {
    super();
    this.#storage = storage;
    this.#drafts = new Drafts(storage);
    this.#send = send;
  }

  get session() {
    return this.#session;
  }

  set session(session) {
    this.#session = session;
    this.dispatchEvent(new Event("change"));
  }

  /** The same one for the same operation, so that what came back is still there when the reader is. */
  trialOf(operation) {
    const key = keyOf(operation);
    const kept = this.#trials.get(key);
    const trial = kept?.operation === operation ? kept : new Trial(operation, this.#drafts, this.#send);
    this.#trials.delete(key);
    this.#trials.set(key, trial);
    if (this.#trials.size > MOST_TRIALS) this.#trials.delete(this.#trials.keys().next().value);
    return trial;
  }

  /** Fills in values of another operation's path. */
  fill(operation, values) {
    const filled = Object.entries(values).reduce(
      (draft, [name, value]) => draft.with({ in: "path", name }, value),
      this.#drafts.of(operation),
    );
    this.#drafts.fill(operation, filled);
  }

  /** Before the page is left for the login: writes down what is typed, and which call it is for. */
  leaveForLogin(operation) {
    this.#drafts.store();
    if (operation) this.#storage?.setItem(RESUME, keyOf(operation));
  }

  store() {
    this.#drafts.store();
  }

  /** Whether the login was for this operation's call; asked once. */
  takeResumption(operation) {
    if (this.#storage?.getItem(RESUME) !== keyOf(operation)) return false;
    this.#storage.removeItem(RESUME);
    return true;
  }

  /** At the end of a session nothing of it stays: not what was typed, not what came back. */
  clear() {
    this.#drafts.clear();
    this.#storage?.removeItem(RESUME);
    for (const trial of this.#trials.values()) trial.clear();
    this.#trials.clear();
    this.dispatchEvent(new Event("change"));
  }
}

export const workbench = new Workbench(tabStorage());
globalThis.addEventListener?.("pagehide", () => workbench.store());

function tabStorage() {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null; // a browser that blocks site data throws on the mere access
  }
}
