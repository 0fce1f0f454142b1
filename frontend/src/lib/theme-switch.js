import { html } from "lit";
import { icons } from "./icons.js";
import { LightElement } from "./light-element.js";
import { applyTheme, storeTheme, storedTheme } from "./theme.js";

const choices = [
  { theme: "system", label: "System theme", icon: icons.monitor },
  { theme: "light", label: "Light theme", icon: icons.sun },
  { theme: "dark", label: "Dark theme", icon: icons.moon },
];

/** The three-way choice of the theme; notices a choice made in another tab. */
export class ThemeSwitch extends LightElement {
  static properties = { theme: { state: true } };

  #follow = () => {
    this.theme = storedTheme();
    applyTheme(this.theme);
  };

  constructor() {
    super();
    this.theme = storedTheme();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("storage", this.#follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("storage", this.#follow);
  }

  render() {
    return html`<fieldset class="theme-switch">
      <legend class="visually-hidden">Theme</legend>
      ${choices.map(
        ({ theme, label, icon }) =>
          html`<label title=${label}>
            <input
              class="visually-hidden"
              type="radio"
              name="theme"
              value=${theme}
              .checked=${this.theme === theme}
              @change=${() => this.#choose(theme)}
            />
            ${icon}<span class="visually-hidden">${label}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #choose(theme) {
    this.theme = theme;
    storeTheme(theme);
    applyTheme(theme);
  }
}

customElements.define("theme-switch", ThemeSwitch);
