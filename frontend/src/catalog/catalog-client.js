import { getJson, ProblemError } from "../lib/fetch.js";
import { delay } from "../lib/time.js";

const freshFor = 60_000;
const pollEvery = 1000;

/** What an answer leaves out because it is empty. */
const plainOperation = {
  description: "",
  authentication: { required: false },
  iamActions: [],
  parameters: [],
  response: {},
  errors: [],
  schemas: {},
};

/** The catalog API, with what was read a moment ago kept in memory. */
export class CatalogClient {
  #kept = new Map();

  /** The branches and their sections; waits, reporting how far it is, while the server still loads them. */
  async catalog(signal, onProgress) {
    for (;;) {
      try {
        return await this.#read("/api/catalog", signal);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.type !== "catalog-loading") throw error;
        onProgress({ loaded: error.problem.loaded ?? 0, total: error.problem.total ?? 0 });
        await delay(pollEvery, signal);
      }
    }
  }

  async operations(branch, section, signal) {
    const query = new URLSearchParams({ branch, section });
    return (await this.#read(`/api/catalog/operations?${query}`, signal)).operations;
  }

  async operation(branch, { method, path }, signal) {
    const query = new URLSearchParams({ branch, method, path });
    return { ...plainOperation, ...(await this.#read(`/api/catalog/operation?${query}`, signal)) };
  }

  #read(url, signal) {
    const kept = this.#kept.get(url);
    if (kept && Date.now() - kept.at < freshFor) return kept.answer;

    const answer = getJson(url, { signal });
    const forget = () => this.#kept.get(url)?.answer === answer && this.#kept.delete(url);
    signal.addEventListener("abort", forget);
    answer.then(() => signal.removeEventListener("abort", forget), forget);
    this.#keep(url, answer);
    return answer;
  }

  #keep(url, answer) {
    this.#kept.set(url, { answer, at: Date.now() });
    if (this.#kept.size > 50) this.#kept.delete(this.#kept.keys().next().value);
  }
}
