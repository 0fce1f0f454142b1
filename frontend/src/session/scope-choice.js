/**
 * Which scopes are asked for. `all` covers every other one: with it, nothing else needs to be chosen, and what was chosen before
 * comes back when it is taken away.
 */
export class ScopeChoice {
  static ALL = "all";

  #offered;
  #chosen;

  /**
   * @param {string[]} offered
   * @param {string[]} chosen what is chosen already; one that is not offered is covered by `all`, where that is
   */
  constructor(offered, chosen = []) {
    this.#offered = offered;
    this.#chosen = new Set(chosen.flatMap((scope) => this.#nearest(scope)));
  }

  get isAll() {
    return this.#chosen.has(ScopeChoice.ALL);
  }

  has(scope) {
    return this.#chosen.has(scope);
  }

  with(scope, isChosen) {
    const others = [...this.#chosen].filter((each) => each !== scope);
    return new ScopeChoice(this.#offered, isChosen ? [...others, scope] : others);
  }

  /** What is asked for, in the order in which it is offered. */
  get scopes() {
    return this.isAll ? [ScopeChoice.ALL] : this.#offered.filter((scope) => this.#chosen.has(scope));
  }

  #nearest(scope) {
    if (this.#offered.includes(scope)) return [scope];
    return this.#offered.includes(ScopeChoice.ALL) ? [ScopeChoice.ALL] : [];
  }
}
