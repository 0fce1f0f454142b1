/**
 * A JSON value, pretty and coloured, to read and copy.
 *
 * @example
 * <json-view .value=${operation.response.example} label="Example of the response"></json-view>
 */
import { html } from "lit";
import "./copy-button.js";
import { jsonTokens } from "./json-tokens-view.js";
import { LightElement } from "./light-element.js";

export class JsonView extends LightElement {
  static properties = {
    value: { attribute: false },
    label: {},
  };

  constructor() {
    super();
    this.value = undefined;
    this.label = "JSON";
  }

  render() {
    if (this.value === undefined) return html``;

    const text = JSON.stringify(this.value, null, 2);
    return html`
      <div class="json-box">
        <pre class="json-text" tabindex="0" role="region" aria-label=${this.label}>${jsonTokens(text)}</pre>
        <div class="json-tools"><copy-button .text=${text} label="Copy ${this.label}"></copy-button></div>
      </div>
    `;
  }
}

customElements.define("json-view", JsonView);
