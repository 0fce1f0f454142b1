/**
 * Who is logged in, as the server last said: one of
 *
 * - `{status: "unknown"}`: not asked yet, or nobody could say
 * - `{status: "anonymous"}`
 * - `{status: "authenticated", name, scopes, expiresAt}`: the scopes as granted
 *
 * Dispatches "change" after each change, and "logged-out" where somebody has logged out, in this tab or in another one: not where
 * the session has merely run out.
 */
import { ProblemError, requestAsConsole, UnreachableError } from "../lib/fetch.js";

const unknown = { status: "unknown" };
const anonymous = { status: "anonymous" };
const freshForMs = 15_000;
const longestTimer = 2 ** 31 - 1;

export class Session extends EventTarget {
  #state = unknown;
  #asking;
  #askedAt = -Infinity;
  #expiry;
  #tabs;

  /** @param {BroadcastChannel} tabs to the other tabs of the console */
  constructor(tabs = new BroadcastChannel("session")) {
    super();
    this.#tabs = tabs;
    tabs.addEventListener("message", () => this.#end());
  }

  get state() {
    return this.#state;
  }

  /** Asks the server; at the same time once only. */
  async refresh() {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    await this.#asking;
  }

  /** The same for when the page is looked at again: somebody may have logged in or out elsewhere. */
  async refreshIfOld() {
    if (performance.now() - this.#askedAt > freshForMs) await this.refresh();
  }

  /** @returns {Promise<string | null>} where the provider ends its own session, if it does so on a page of its own */
  async logOut() {
    const response = await requestAsConsole("/logout", { method: "POST" });
    const { location } = await response.json();
    this.#tabs.postMessage("logged-out");
    this.#end();
    return location;
  }

  async #ask() {
    this.#askedAt = performance.now();
    try {
      const response = await requestAsConsole("/api/session", { cache: "no-store" });
      const { authenticated, name, scopes, expiresAt } = await response.json();
      this.#is(authenticated ? { status: "authenticated", name, scopes, expiresAt } : anonymous);
    } catch (error) {
      if (error instanceof ProblemError && error.type === "session-expired") return this.#is(anonymous);
      // Nobody can say at the moment: what is known stays, and the next call finds out.
      if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error;
    }
  }

  #end() {
    this.#is(anonymous);
    this.dispatchEvent(new Event("logged-out"));
  }

  #is(state) {
    this.#state = state;
    clearTimeout(this.#expiry);
    if (state.expiresAt) this.#expiry = setTimeout(() => this.refresh(), timeUntil(state.expiresAt));
    this.dispatchEvent(new Event("change"));
  }
}

/** A little later than that, as clocks differ, and not at once again where they differ much. */
function timeUntil(instant) {
  const left = new Date(instant) - Date.now();
  return Math.min(Math.max(left + 1000, 60_000), longestTimer);
}
