/**
 * The trying of one operation: what is typed, what was refused of it, and the call, which is one of
 *
 * - `{phase: "ready"}`
 * - `{phase: "running", since, head?, received}`: since when, in the time of `performance.now()`; the head of the
 *   answer, once it is there, and how many bytes of its body are
 * - `{phase: "answered", cancelled}`: the answer is in `answer`; of a call that was cancelled it is what had come by then
 * - `{phase: "refused", explanation}`: the console did not make it, or could not
 * - `{phase: "cancelled", after}`: after how many milliseconds
 *
 * Dispatches "change" after each change of any of them.
 */
import { ProblemError, UnreachableError } from "../lib/fetch.js";
import { callOf } from "./call.js";
import { explain } from "./problems.js";

const ready = { phase: "ready" };
const cursor = { in: "header", name: "X-Pagination-Cursor" };

export class Trial extends EventTarget {
  #operation;
  #drafts;
  #send;
  #running;
  #cursors = [undefined];

  /**
   * @param {import("./drafts.js").Drafts} drafts
   * @param send makes a call: `async (call, {signal, onProgress}) => answer`
   */
  constructor(operation, drafts, send) {
    super();
    this.#operation = operation;
    this.#drafts = drafts;
    this.#send = send;
    this.call = ready;
    /** The last answer; stays while the next one is waited for. */
    this.answer = undefined;
    /** What the console said is wrong with what was typed, until that is changed. */
    this.refusal = undefined;
    /** What shows the values, and sets itself here: it can `validate()` and `focusRefused(place)`. */
    this.form = undefined;
  }

  get operation() {
    return this.#operation;
  }

  get draft() {
    return this.#drafts.of(this.#operation);
  }

  /** Values for a parameter of the path that were typed elsewhere. */
  offersFor(parameter) {
    return parameter.in === "path" ? this.#drafts.elsewhere(this.#operation, parameter) : [];
  }

  get isRunning() {
    return this.call.phase === "running";
  }

  /** Which page of a list is shown, from 1. */
  get page() {
    return this.#cursors.length;
  }

  type(parameter, value) {
    this.#drafts.keep(this.#operation, this.draft.with(parameter, value));
    const { place } = this.refusal ?? {};
    if (place?.in === parameter.in && place.name === parameter.name) this.refusal = undefined;
    this.#changed();
  }

  typeBody(text) {
    this.#drafts.keep(this.#operation, this.draft.withBody(text));
    if (this.refusal?.place.in === "body") this.refusal = undefined;
    this.#changed();
  }

  refusalOf({ in: place, name }) {
    const refused = this.refusal?.place;
    return refused?.in === place && refused.name === name ? this.refusal.text : undefined;
  }

  /** Makes the call, in place of the one that is running if any. How it went is in `call`. */
  async run() {
    this.#running?.abort();
    const running = new AbortController();
    const since = performance.now();
    this.#running = running;
    this.refusal = undefined;
    const during = (progress) =>
      running === this.#running && this.#is({ phase: "running", since, ...progress });
    during({ received: 0 });
    const { answer, ...call } = await this.#outcome(running.signal, since, during);
    if (running !== this.#running) return;
    this.#running = undefined;
    this.answer = answer;
    this.refusal = call.explanation?.place && call.explanation;
    this.#is(call);
  }

  async nextPage(value) {
    this.#cursors.push(value);
    await this.#showPage();
  }

  async previousPage() {
    this.#cursors.pop();
    await this.#showPage();
  }

  cancel() {
    this.#running?.abort();
  }

  /** Forgets the answer, and stops waiting for one. */
  clear() {
    this.#running?.abort();
    this.#running = undefined;
    this.answer = undefined;
    this.refusal = undefined;
    this.#cursors = [undefined];
    this.#is(ready);
  }

  async #showPage() {
    this.type(cursor, this.#cursors.at(-1));
    await this.run();
  }

  async #outcome(signal, since, onProgress) {
    try {
      const answer = await this.#send(callOf(this.#operation, this.draft), { signal, onProgress });
      return { phase: "answered", answer, cancelled: signal.aborted };
    } catch (error) {
      if (signal.aborted) return { phase: "cancelled", after: performance.now() - since };
      if (!(error instanceof ProblemError || error instanceof UnreachableError)) {
        this.clear();
        throw error;
      }
      return { phase: "refused", explanation: explain(error, this.#operation) };
    }
  }

  #is(call) {
    this.call = call;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
