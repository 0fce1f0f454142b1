import { html } from "lit";
import { LightElement } from "../lib/light-element.js";
import { timeWords } from "./answer-words.js";

const TICK_MS = 100;

/**
 * How long something has been running. Nothing for screen readers, which would never stop saying it.
 *
 * @example
 * <running-time .since=${performance.now()}></running-time>
 */
export class RunningTime extends LightElement {
  static properties = { since: { attribute: false } };

  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  render() {
    return html`<span class="running-time" aria-hidden="true">${timeWords(Math.max(10, Math.floor((performance.now() - this.since) / 100) * 100))}</span>`;
  }
}

customElements.define("running-time", RunningTime);
