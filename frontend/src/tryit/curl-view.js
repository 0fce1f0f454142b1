/**
 * A curl line to read and copy.
 *
 * @example
 * <curl-view .text=${curl}></curl-view>
 */
import { html } from "lit";
import "../lib/copy-button.js";
import { LightElement } from "../lib/light-element.js";

export class CurlView extends LightElement {
  static properties = { text: { attribute: false } };

  constructor() {
    super();
    this.text = "";
  }

  render() {
    return html`<div class="json-box">
      <pre class="json-text curl-text" tabindex="0" role="region" aria-label="curl">${this.text}</pre>
      <div class="json-tools"><copy-button .text=${this.text} label="Copy curl"></copy-button></div>
    </div>`;
  }
}

customElements.define("curl-view", CurlView);
