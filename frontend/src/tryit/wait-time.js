import { html } from "lit";
import { LightElement } from "../lib/light-element.js";

/**
 * Counts down the seconds until it makes sense to try again.
 *
 * @example
 * <wait-time .seconds=${12}></wait-time>
 */
export class WaitTime extends LightElement {
  static properties = {
    seconds: { attribute: false },
    left: { state: true },
  };

  #timer;

  willUpdate(changed) {
    if (changed.has("seconds")) this.#start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  render() {
    if (this.left <= 0) return html`<p class="wait-time" role="status">You can try again now.</p>`;
    return html`<p class="wait-time">Try again in <b>${this.left}</b> ${this.left === 1 ? "second" : "seconds"}.</p>`;
  }

  #start() {
    clearInterval(this.#timer);
    const end = performance.now() + this.seconds * 1000;
    const tick = () => {
      this.left = Math.ceil((end - performance.now()) / 1000);
      if (this.left <= 0) clearInterval(this.#timer);
    };
    this.#timer = setInterval(tick, 250);
    tick();
  }
}

customElements.define("wait-time", WaitTime);
