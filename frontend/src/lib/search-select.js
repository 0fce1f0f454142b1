/**
 * One of many values, found by typing: the editable combobox of the WAI-ARIA practices; one of the controls of `<parameter-field>`.
 * A text that is none of the values is kept as typed: the API may know more than its definition.
 */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { LightElement } from "./light-element.js";
import { matcher } from "./text-match.js";
import { wired } from "./wired.js";

const SHOWN_AT_ONCE = 100;
let lists = 0;

export class SearchSelect extends LightElement {
  static properties = {
    field: { attribute: false },
    choices: { attribute: false },
    open: { state: true },
    active: { state: true },
    query: { state: true },
  };

  #listId = `search-select-${++lists}`;

  constructor() {
    super();
    this.field = {};
    this.choices = [];
    this.open = false;
    this.active = -1;
    this.query = "";
  }

  render() {
    const matches = this.#matches;
    return html`
      <div class="search-select" @focusout=${this.#closeOutside}>
        <input
          ${wired(this.field)}
          class="field"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${this.open}
          aria-controls=${this.#listId}
          aria-activedescendant=${this.open && this.active >= 0 ? `${this.#listId}-${this.active}` : nothing}
          placeholder="Type to find one of ${this.choices.length} values"
          .value=${live(this.field.value ?? "")}
          @input=${this.#type}
          @click=${() => this.#show("")}
          @keydown=${this.#press}
        />
        <div class="search-select-popup" ?hidden=${!this.open || matches.length === 0}>
          <ul id=${this.#listId} role="listbox" aria-label=${this.#name}>
            ${
              this.open
                ? matches.slice(0, SHOWN_AT_ONCE).map((choice, index) => this.#renderOption(choice, index))
                : nothing
            }
          </ul>
          ${
            matches.length > SHOWN_AT_ONCE
              ? html`<p class="field-note">${matches.length - SHOWN_AT_ONCE} more: type to narrow them down</p>`
              : nothing
          }
        </div>
        <span class="visually-hidden" role="status">
          ${this.open && this.query ? `${matches.length} values found` : ""}
        </span>
      </div>
    `;
  }

  updated() {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  get #name() {
    return this.field.label ?? this.field.name;
  }

  get #matches() {
    return this.choices.filter(matcher(this.query));
  }

  #renderOption(choice, index) {
    return html`
      <li
        class="search-select-option"
        id="${this.#listId}-${index}"
        role="option"
        aria-selected=${index === this.active}
        data-current=${choice === this.field.value}
        @mousedown=${(event) => event.preventDefault()}
        @click=${() => this.#choose(choice)}
      >
        ${choice}
      </li>
    `;
  }

  #type({ target }) {
    this.field.change(target.value === "" ? undefined : target.value);
    this.#show(target.value);
  }

  #press(event) {
    const keys = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      Enter: () => this.#choose(this.#matches[this.active]),
      Escape: () => this.#close(),
    };
    const isForList = this.open || event.key.startsWith("Arrow");
    if (!Object.hasOwn(keys, event.key) || !isForList || event.isComposing) return;
    event.preventDefault();
    keys[event.key]();
  }

  #show(query) {
    this.query = query;
    this.active = -1;
    this.open = true;
  }

  #move(step) {
    if (!this.open) this.#show("");
    const count = Math.min(this.#matches.length, SHOWN_AT_ONCE);
    const next = this.active < 0 && step < 0 ? count - 1 : this.active + step;
    this.active = count === 0 ? -1 : (next + count) % count;
  }

  #choose(choice) {
    if (choice !== undefined) this.field.change(choice);
    this.#close();
  }

  #close() {
    this.open = false;
    this.active = -1;
  }

  #closeOutside({ relatedTarget }) {
    if (!this.contains(relatedTarget)) this.#close();
  }
}

customElements.define("search-select", SearchSelect);
