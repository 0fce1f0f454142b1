/**
 * Renders an element again after each "change" of what it shows.
 *
 * @example
 * #watch = new Watch(this);
 *
 * willUpdate() {
 *   this.#watch.only(this.trial);
 * }
 */
export class Watch {
  #host;
  #watched = [];
  #render = () => this.#host.requestUpdate();

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  only(...targets) {
    this.#ignore();
    this.#watched = targets;
    if (this.#host.isConnected) this.#listen();
  }

  hostConnected() {
    this.#listen();
  }

  hostDisconnected() {
    this.#ignore();
  }

  #listen() {
    for (const target of this.#watched) target.addEventListener("change", this.#render);
  }

  #ignore() {
    for (const target of this.#watched) target.removeEventListener("change", this.#render);
  }
}
