import { ProblemError, UnreachableError } from "../lib/fetch.js";
import { delay } from "../lib/time.js";
import { isAsked } from "./criteria.js";
import { relaxations } from "./relaxations.js";
import { find, lastPageBegins } from "./search-client.js";

const pageSize = 25;
const nextPageSize = 50;

const nothing = {
  answered: null, // the criteria that the hits are of
  hits: [],
  total: 0,
  facets: {},
  relaxed: [], // where nothing was found: {criteria, text, total} of what would be
  problem: null, // {kind: "refused" | "unavailable", text}
  isBusy: false,
  isWaiting: false, // for the server's index
  isReadingOn: false,
  readingProblem: null, // the same, of the hits that were to follow
};

/**
 * One search after the other: a new one ends the one before, whose hits stay until the new ones are there. The state is
 * one immutable value, replaced ("change") as it goes on.
 */
export class SearchRun extends EventTarget {
  #find;
  #running = new AbortController();
  #state = nothing;

  constructor(finder = find) {
    super();
    this.#find = finder;
  }

  get state() {
    return this.#state;
  }

  get hasMore() {
    const { hits, total } = this.#state;
    return hits.length < total && hits.length <= lastPageBegins;
  }

  /** Asks for these criteria, once nothing else has been asked for `after` milliseconds. */
  async ask(criteria, place, { after }) {
    const signal = this.#restart();
    if (!isAsked(criteria)) return this.#update(nothing);
    this.#update({ isBusy: true, isWaiting: false, isReadingOn: false });
    await this.#guard(signal, "problem", async () => {
      await delay(after, signal);
      const answer = await this.#find(criteria, place, { size: pageSize }, this.#patiently(signal));
      signal.throwIfAborted();
      this.#update({ ...nothing, ...answer, answered: criteria, place, isBusy: answer.total === 0 });
      if (answer.total === 0) await this.#relax(criteria, place, signal);
    });
  }

  /** Reads the next hits of the search that is shown. */
  async readOn() {
    const { answered, place, hits, isBusy, isReadingOn } = this.#state;
    if (!this.hasMore || isBusy || isReadingOn) return;
    const { signal } = this.#running;
    this.#update({ isReadingOn: true, readingProblem: null });
    await this.#guard(signal, "readingProblem", async () => {
      const page = { from: hits.length, size: nextPageSize };
      const answer = await this.#find(answered, place, page, this.#patiently(signal));
      signal.throwIfAborted();
      // A total that the answers contradict, as when the catalogue was renewed meanwhile, would never be reached.
      const total = answer.hits.length ? answer.total : hits.length;
      this.#update({
        hits: [...hits, ...newOnes(answer.hits, hits)],
        total,
        isReadingOn: false,
        isWaiting: false,
      });
    });
  }

  clear() {
    this.#restart();
    this.#update(nothing);
  }

  async #relax(criteria, place, signal) {
    const tried = await Promise.all(
      relaxations(criteria).map(async (candidate) => {
        const { total } = await this.#find(candidate.criteria, place, { size: 1 }, { signal });
        return { ...candidate, total };
      }),
    );
    signal.throwIfAborted();
    this.#update({ relaxed: tried.filter(({ total }) => total > 0), isBusy: false });
  }

  #patiently(signal) {
    return { signal, onWaiting: () => signal.aborted || this.#update({ isWaiting: true }) };
  }

  async #guard(signal, problem, action) {
    try {
      await action();
    } catch (error) {
      if (signal.aborted) return;
      this.#update({ [problem]: problemOf(error), isBusy: false, isWaiting: false, isReadingOn: false });
    }
  }

  #restart() {
    this.#running.abort();
    this.#running = new AbortController();
    return this.#running.signal;
  }

  #update(part) {
    this.#state = { ...this.#state, ...part };
    this.dispatchEvent(new Event("change"));
  }
}

/** What the server refuses it will refuse again; what it cannot do now may be worth another try. */
function problemOf(error) {
  const isLater = error instanceof UnreachableError || (error instanceof ProblemError && error.status >= 500);
  if (isLater) return { kind: "unavailable", text: error.message };
  if (error instanceof ProblemError) return { kind: "refused", text: error.message };
  throw error;
}

function newOnes(hits, known) {
  const keys = new Set(known.map(keyOf));
  return hits.filter((hit) => !keys.has(keyOf(hit)));
}

function keyOf({ branch, section, id }) {
  return `${branch} ${section} ${id}`;
}
