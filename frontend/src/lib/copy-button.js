/**
 * A button that puts a text on the clipboard and says so. The text may be a function that gives it, or a promise of it,
 * when it is wanted.
 *
 * @example
 * <copy-button .text=${curl} label="Copy the curl line"></copy-button>
 */
import { html } from "lit";
import { copyText } from "./copy-text.js";
import { LightElement } from "./light-element.js";

const SAID_FOR_MS = 2000;

export class CopyButton extends LightElement {
  static properties = {
    text: { attribute: false },
    label: {},
    words: {},
    outcome: { state: true },
  };

  #timer;

  constructor() {
    super();
    this.text = "";
    this.label = "Copy";
    this.words = "Copy";
    this.outcome = "";
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`
      <button class="quiet-button" type="button" aria-label=${this.label} @click=${this.#copy}>
        ${this.outcome || this.words}
      </button>
      <span class="visually-hidden" role="status">${this.outcome}</span>
    `;
  }

  async #copy() {
    const text = typeof this.text === "function" ? await this.text() : this.text;
    const copied = await copyText(text, this);
    this.outcome = copied ? "Copied" : "Copying is blocked";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.outcome = ""), SAID_FOR_MS);
  }
}

customElements.define("copy-button", CopyButton);
