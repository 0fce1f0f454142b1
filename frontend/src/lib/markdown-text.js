/**
 * Markdown shown as rich text. Until the renderer is loaded, and if it cannot be, the text itself is shown.
 *
 * @example
 * <markdown-text .text=${operation.longDescription} top-heading="4"></markdown-text>
 */
import { html } from "lit";
import { LightElement } from "./light-element.js";

export class MarkdownText extends LightElement {
  static properties = {
    text: { attribute: false },
    topHeading: { type: Number, attribute: "top-heading" },
    renderer: { state: true },
  };

  #loaded;

  constructor() {
    super();
    this.text = "";
    this.topHeading = 4;
    this.renderer = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loaded = this.#load();
  }

  /** Complete is what stays as it is: the rich text, or the plain one where there is no other. */
  async getUpdateComplete() {
    await this.#loaded;
    return super.getUpdateComplete();
  }

  render() {
    if (!this.text) return html``;
    if (!this.renderer) return html`<div class="markdown" data-plain>${this.text}</div>`;
    return html`<div class="markdown">${this.renderer(this.text, this.topHeading)}</div>`;
  }

  async #load() {
    try {
      const { renderMarkdown } = await import("./markdown.js");
      this.renderer = renderMarkdown;
    } catch {
      this.renderer = undefined; // the text stays as it was written, which Markdown is made to be read as
    }
  }
}

customElements.define("markdown-text", MarkdownText);
