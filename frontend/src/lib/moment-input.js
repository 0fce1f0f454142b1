/**
 * A date, a time or both, picked with the platform's input or typed as text; one of the controls of `<parameter-field>`.
 * Picked times are in local time and sent with its offset.
 */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { formats } from "./formats.js";
import { LightElement } from "./light-element.js";
import { toApiText, toInputText } from "./moment-text.js";
import { wired } from "./wired.js";

const INPUT_TYPES = { date: "date", time: "time", "date-time": "datetime-local" };

export class MomentInput extends LightElement {
  static properties = {
    field: { attribute: false },
    format: {},
    typing: { state: true },
  };

  constructor() {
    super();
    this.field = {};
    this.format = "date-time";
    this.typing = false;
  }

  willUpdate() {
    if (this.#picked === undefined) this.typing = true;
  }

  render() {
    const sentAs = this.typing || this.format !== "date-time" ? undefined : this.field.value;
    return html`
      <div class="field-row">
        ${this.typing ? this.#renderText() : this.#renderPicker()}
        <button class="quiet-button" type="button" ?disabled=${this.#picked === undefined} @click=${this.#switch}>
          ${this.typing ? "Pick it" : "Type it"}
          <span class="visually-hidden">${this.typing ? "in a calendar" : "as text"}</span>
        </button>
      </div>
      ${sentAs ? html`<p class="field-note">Sent as <code>${sentAs}</code></p>` : nothing}
    `;
  }

  get #picked() {
    return toInputText(this.format, this.field.value);
  }

  #renderText() {
    return html`
      <input
        ${wired(this.field)}
        class="field"
        type="text"
        autocomplete="off"
        spellcheck="false"
        placeholder=${formats.get(this.format).example}
        .value=${live(this.field.value ?? "")}
        @input=${({ target }) => this.field.change(target.value === "" ? undefined : target.value)}
      />
    `;
  }

  /** A picker that is half filled in has an empty value; `live` then leaves alone what is there already. */
  #renderPicker() {
    return html`
      <input
        ${wired(this.field)}
        class="field"
        type=${INPUT_TYPES[this.format]}
        step=${this.format === "date" ? nothing : "1"}
        .value=${live(this.#picked)}
        @input=${({ target }) => this.field.change(toApiText(this.format, target.value))}
      />
    `;
  }

  #switch() {
    this.typing = !this.typing;
  }
}

customElements.define("moment-input", MomentInput);
