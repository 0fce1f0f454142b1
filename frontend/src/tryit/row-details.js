import { html, nothing } from "lit";
import "../lib/copy-button.js";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";

/** The chosen row of a JSON body: where it is, with what can be done with it. Emits "use-value". */
export class RowDetails extends LightElement {
  static properties = {
    reader: { attribute: false },
    chosen: { attribute: false },
    about: { state: true },
  };

  async willUpdate(changed) {
    if (!changed.has("chosen")) return;
    const { chosen } = this;
    const about = chosen ? await this.reader.ask("whole", chosen.row) : null;
    if (chosen === this.chosen) this.about = about;
  }

  render() {
    if (!this.chosen || !this.about) {
      return html`<p class="row-details">Choose a line to copy its value or its path.</p>`;
    }
    const { chosen, reader } = this;
    const { path } = this.about;
    return html`<div class="row-details" role="group" aria-label="The chosen line">
      <code class="row-path" title=${path}>${path}</code>
      ${chosen.offer ? this.#offer(chosen.offer) : nothing}
      <copy-button .text=${() => reader.ask("valueOf", chosen.row)} label="Copy value" words="Copy value"></copy-button>
      <copy-button .text=${path} label="Copy path" words="Copy path"></copy-button>
    </div>`;
  }

  #offer(offer) {
    return html`<button class="quiet-button" type="button" @click=${() => emit(this, "use-value", offer)}>
      Use as ${offer.name}
    </button>`;
  }
}

customElements.define("row-details", RowDetails);
