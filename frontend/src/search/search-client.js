import { getJson, ProblemError } from "../lib/fetch.js";
import { delay } from "../lib/time.js";
import { serverQuery } from "./criteria.js";

const pollEvery = 1000;

/** The furthest that the server pages: beyond, filters are the better help. */
export const lastPageBegins = 200;

/**
 * What the server finds, `{total, hits, facets}`; waits, telling `onWaiting`, while it still builds its index.
 * Fails with ProblemError where it refuses the question and with UnreachableError.
 */
export async function find(criteria, place, page, { signal, onWaiting = () => {} }) {
  for (;;) {
    try {
      return await getJson(`/api/search?${serverQuery(criteria, place, page)}`, { signal });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.type !== "search-loading") throw error;
      onWaiting();
      await delay(pollEvery, signal);
    }
  }
}
