import { html, nothing } from "lit";
import { emit } from "../lib/emit.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";

/** Opens the choice of scopes, and shows whether somebody is logged in. Emits "login-wanted". */
export class AuthButton extends LightElement {
  static properties = { session: { attribute: false } };

  constructor() {
    super();
    this.session = { status: "unknown" };
  }

  render() {
    const { status, name } = this.session;
    const isLoggedIn = status === "authenticated";
    const as = name ? ` as ${name}` : ""; // not every provider tells who it is
    return html`<button
      type="button"
      class="masthead-button"
      aria-haspopup="dialog"
      aria-label=${isLoggedIn ? `Authentication, logged in${as}` : nothing}
      title=${isLoggedIn ? `Logged in${as}` : "Log in with the scopes that you choose"}
      @click=${() => emit(this, "login-wanted", {})}
    >
      ${icons.key} Authentication ${isLoggedIn ? html`<span class="auth-mark"></span>` : nothing}
    </button>`;
  }
}

customElements.define("auth-button", AuthButton);
