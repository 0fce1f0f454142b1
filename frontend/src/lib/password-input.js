/** A masked text with a button to show it; one of the controls of `<parameter-field>`. */
import { html } from "lit";
import { live } from "lit/directives/live.js";
import { LightElement } from "./light-element.js";
import { wired } from "./wired.js";

export class PasswordInput extends LightElement {
  static properties = {
    field: { attribute: false },
    shown: { state: true },
  };

  constructor() {
    super();
    this.field = {};
    this.shown = false;
  }

  render() {
    return html`
      <div class="field-row">
        <input
          ${wired(this.field)}
          class="field"
          type=${this.shown ? "text" : "password"}
          autocomplete="new-password"
          spellcheck="false"
          .value=${live(this.field.value ?? "")}
          @input=${({ target }) => this.field.change(target.value === "" ? undefined : target.value)}
        />
        <button
          class="quiet-button"
          type="button"
          aria-pressed=${this.shown}
          aria-label="Show the password"
          @click=${() => (this.shown = !this.shown)}
        >
          ${this.shown ? "Hide" : "Show"}
        </button>
      </div>
    `;
  }
}

customElements.define("password-input", PasswordInput);
