import { html, nothing } from "lit";
import { emit } from "./emit.js";
import { icons } from "./icons.js";
import { LightElement } from "./light-element.js";
import { matcher } from "./text-match.js";

/**
 * An editable combobox with a list box (WAI-ARIA 1.2): typing filters, arrows move, Enter takes, Escape gives up.
 * Emits "choose" with `{value}`.
 *
 * @example
 * <combo-box name="section" label="Section" .options=${[{ value: "/me", label: "/me", detail: "812" }]} value="/me"></combo-box>
 */
export class ComboBox extends LightElement {
  static properties = {
    name: {},
    label: {},
    options: { attribute: false },
    value: {},
    open: { state: true },
    typed: { state: true },
    active: { state: true },
  };

  constructor() {
    super();
    this.options = [];
    this.#close();
  }

  get #input() {
    return this.querySelector("input");
  }

  get #matching() {
    return this.typed ? this.options.filter(({ label }) => matcher(this.typed)(label)) : this.options;
  }

  get #chosenLabel() {
    return this.options.find(({ value }) => value === this.value)?.label ?? "";
  }

  render() {
    const matching = this.#matching;
    return html`<div class="combo-box" @focusout=${this.#onFocusOut}>
      <input
        id="${this.name}-input"
        type="text"
        role="combobox"
        aria-label=${this.label}
        aria-autocomplete="list"
        aria-expanded=${this.open}
        aria-controls="${this.name}-list"
        aria-activedescendant=${this.open && matching[this.active] ? this.#optionId(this.active) : nothing}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${this.typed ?? this.#chosenLabel}
        @input=${this.#onInput}
        @click=${this.#show}
        @focus=${() => this.#input.select()}
        @keydown=${this.#onKeydown}
      />
      ${icons.chevronDown}
      <div class="popup" ?hidden=${!this.open}>
        <ul id="${this.name}-list" role="listbox" aria-label=${this.label}>
          ${this.open ? matching.map((option, index) => this.#option(option, index)) : nothing}
        </ul>
        ${matching.length === 0 ? html`<p class="popup-empty">Nothing matches “${this.typed}”.</p>` : nothing}
      </div>
      <span class="visually-hidden" role="status">${this.open && this.typed ? `${matching.length} found` : ""}</span>
    </div>`;
  }

  updated(changed) {
    if (!this.open || !changed.has("active")) return;
    this.querySelector(`#${CSS.escape(this.#optionId(this.active))}`)?.scrollIntoView({ block: "nearest" });
  }

  #option({ value, label, detail }, index) {
    return html`<li
      id=${this.#optionId(index)}
      role="option"
      aria-selected=${value === this.value}
      ?data-active=${index === this.active}
      @pointerdown=${(event) => event.preventDefault()}
      @click=${() => this.#choose(value)}
    >
      <span class="option-label">${label}</span>
      ${detail ? html`<span class="option-detail">${detail}</span>` : nothing}
    </li>`;
  }

  #optionId(index) {
    return `${this.name}-option-${index}`;
  }

  #onInput(event) {
    this.typed = event.target.value;
    this.open = true;
    this.active = 0;
  }

  #onKeydown(event) {
    const handle = this.#keys[event.key];
    if (!handle || event.ctrlKey || event.metaKey) return;
    if (handle() !== false) event.preventDefault();
  }

  #keys = {
    ArrowDown: () => this.#move(this.active + 1),
    ArrowUp: () => this.#move(this.active - 1),
    Home: () => this.open && this.#move(0),
    End: () => this.open && this.#move(this.#matching.length - 1),
    Enter: () => this.open && this.#choose(this.#matching[this.active]?.value),
    Escape: () => this.open && this.#close(),
    Tab: () => this.#close(),
  };

  #move(index) {
    if (!this.open) return this.#show();
    const { length } = this.#matching;
    if (length > 0) this.active = (index + length) % length;
    return true;
  }

  #show() {
    if (this.open) return;
    this.#input.select();
    this.open = true;
    this.active = Math.max(
      0,
      this.options.findIndex(({ value }) => value === this.value),
    );
  }

  #choose(value) {
    if (value === undefined) return;
    this.#close();
    emit(this, "choose", { value });
  }

  #close() {
    this.open = false;
    this.typed = null;
    this.active = 0;
    return false;
  }

  #onFocusOut(event) {
    if (!this.contains(event.relatedTarget)) this.#close();
  }
}

customElements.define("combo-box", ComboBox);
