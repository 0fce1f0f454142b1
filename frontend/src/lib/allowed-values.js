/**
 * The values that an enum allows; of a long list only the first ones until all are asked for.
 *
 * @example
 * <allowed-values .values=${["GRA", "SBG"]} of="region"></allowed-values>
 */
import { html, nothing } from "lit";
import { LightElement } from "./light-element.js";

const SHOWN_AT_FIRST = 8;
const SPARED_AT_LEAST = 3;

export class AllowedValues extends LightElement {
  static properties = {
    values: { attribute: false },
    of: {},
    whole: { state: true },
  };

  constructor() {
    super();
    this.values = [];
    this.of = "";
    this.whole = false;
  }

  willUpdate(changed) {
    if (changed.has("values") && changed.get("values") !== undefined) this.whole = false;
  }

  render() {
    const isLong = this.values.length >= SHOWN_AT_FIRST + SPARED_AT_LEAST;
    const shown = isLong && !this.whole ? this.values.slice(0, SHOWN_AT_FIRST) : this.values;
    return html`
      <div class="allowed-values">
        <span class="allowed-values-label">Allowed:</span>
        ${shown.map((value) => html`<code class="allowed-value">${JSON.stringify(value)}</code> `)}
        ${isLong ? this.#renderButton() : nothing}
      </div>
    `;
  }

  #renderButton() {
    return html`
      <button class="quiet-button" type="button" aria-expanded=${this.whole} @click=${() => (this.whole = !this.whole)}>
        ${this.whole ? "Show fewer" : `Show all ${this.values.length}`}
        ${this.of ? html`<span class="visually-hidden">values of ${this.of}</span>` : nothing}
      </button>
    `;
  }
}

customElements.define("allowed-values", AllowedValues);
