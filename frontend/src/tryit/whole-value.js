import { html, nothing } from "lit";
import "../lib/copy-button.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";
import { count, numberWords } from "./answer-words.js";

const SHOWN_AT_MOST = 100_000;

/** A long text of a JSON body, whole, in a dialog. */
export class WholeValue extends LightElement {
  static properties = {
    reader: { attribute: false },
    shown: { state: true },
  };

  async show(row) {
    const [path, text] = await Promise.all([this.reader.ask("pathOf", row), this.reader.ask("wholeOf", row)]);
    this.shown = { path, text };
    await this.updateComplete;
    this.querySelector("dialog").showModal();
  }

  render() {
    if (!this.shown) return html``;
    const { path, text } = this.shown;
    return html`<dialog class="whole-value" aria-label="The whole text" @close=${() => (this.shown = null)}>
      <div class="whole-value-head">
        <code class="chosen-path" title=${path}>${path}</code>
        <copy-button .text=${text} label="Copy value" words="Copy value"></copy-button>
        <button class="icon-link" type="button" aria-label="Close" @click=${() => this.querySelector("dialog").close()}>
          ${icons.close}
        </button>
      </div>
      <pre class="whole-value-text" tabindex="0" role="region" aria-label="Text">${text.slice(0, SHOWN_AT_MOST)}</pre>
      ${
        text.length > SHOWN_AT_MOST
          ? html`<p class="whole-value-note">The first ${count(SHOWN_AT_MOST, "character")} of ${numberWords(text.length)}. Copied are all.</p>`
          : nothing
      }
    </dialog>`;
  }
}

customElements.define("whole-value", WholeValue);
