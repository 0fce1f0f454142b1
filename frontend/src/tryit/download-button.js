import { html } from "lit";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";

const KEPT_FOR_MS = 60_000;

/** Saves the body of an answer as a file, byte for byte. */
export class DownloadButton extends LightElement {
  static properties = {
    body: { attribute: false },
    name: {},
  };

  render() {
    return html`<button class="quiet-button" type="button" title=${this.name} @click=${this.#save}>
      ${icons.download} Download
    </button>`;
  }

  /** As a type that no browser opens as a page: what the provider sends never becomes a document of this origin. */
  #save() {
    const url = URL.createObjectURL(this.body.slice(0, this.body.size, "application/octet-stream"));
    const link = document.createElement("a");
    link.href = url;
    link.download = this.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS);
  }
}

customElements.define("download-button", DownloadButton);
