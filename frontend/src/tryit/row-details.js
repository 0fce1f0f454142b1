import { html, nothing } from "lit";
import "../lib/copy-button.js";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";

/** The chosen row of a JSON body: where it is, with what can be done with it. Emits "use-value" and "show-whole". */
export class RowDetails extends LightElement {
  static properties = {
    reader: { attribute: false },
    chosen: { attribute: false },
    path: { state: true },
  };

  async willUpdate(changed) {
    if (!changed.has("chosen")) return;
    const { chosen } = this;
    const path = chosen ? await this.reader.ask("pathOf", chosen.row) : "";
    if (chosen === this.chosen) this.path = path;
  }

  render() {
    if (!this.chosen || !this.path) {
      return html`<p class="row-details">Choose a line to copy its value or its path.</p>`;
    }
    const { chosen, path, reader } = this;
    return html`<div class="row-details" role="group" aria-label="The chosen line">
      <code class="chosen-path" title=${path}>${path}</code>
      ${chosen.offer ? this.#offer(chosen.offer) : nothing}
      ${
        chosen.isCut
          ? html`<button class="quiet-button" type="button" @click=${() => emit(this, "show-whole", { row: chosen.row })}>
              Show whole
            </button>`
          : nothing
      }
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
