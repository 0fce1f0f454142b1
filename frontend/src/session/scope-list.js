import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";
import { matcher } from "../lib/text-match.js";
import { ScopeChoice } from "./scope-choice.js";

const FILTERED_FROM = 9;

/** The scopes on offer, those that are wanted `first`, each with what it allows; narrowed down by typing where there are many. Emits "choose-scope". */
export class ScopeList extends LightElement {
  static properties = {
    offered: { attribute: false },
    choice: { attribute: false },
    first: { attribute: false },
    heading: {},
    filter: { state: true },
  };

  constructor() {
    super();
    this.offered = [];
    this.first = [];
    this.filter = "";
  }

  render() {
    const isAll = ({ name }) => name === ScopeChoice.ALL;
    const all = this.offered.find(isAll);
    return html`<fieldset class="scopes">
      <legend>${this.heading}</legend>
      <p class="scopes-text">A scope is what your token may be used for: choose as few as you need.</p>
      ${all ? html`<ul class="scope-all">${this.#scope(all)}</ul>` : nothing}
      ${this.#others(this.offered.filter((scope) => !isAll(scope)))}
    </fieldset>`;
  }

  #others(others) {
    const matches = matcher(this.filter);
    const isFirst = ({ name }) => this.first.includes(name);
    const shown = others
      .filter(({ name, description }) => matches(`${name} ${description ?? ""}`))
      .toSorted((one, other) => isFirst(other) - isFirst(one));
    return html`${others.length >= FILTERED_FROM ? this.#filterField(shown.length) : nothing}
      ${shown.length > 0 ? this.#list(shown) : nothing}
      ${shown.length === 0 && this.filter ? html`<p class="scopes-text">No scope matches “${this.filter}”.</p>` : nothing}`;
  }

  #list(shown) {
    return html`<ul class="scope-list" tabindex=${shown.length > 5 ? 0 : nothing} aria-label="Scopes">
      ${repeat(
        shown,
        ({ name }) => name,
        (scope) => this.#scope(scope),
      )}
    </ul>`;
  }

  #filterField(count) {
    return html`<input
        class="field"
        type="search"
        aria-label="Filter the scopes"
        placeholder="Filter the scopes"
        autocomplete="off"
        spellcheck="false"
        @input=${({ target }) => (this.filter = target.value)}
        @keydown=${(event) => event.key === "Enter" && event.preventDefault()}
      />
      <span class="visually-hidden" role="status">${this.filter ? `${count} scopes` : ""}</span>`;
  }

  #scope({ name, description }) {
    const isCovered = this.choice.isAll && name !== ScopeChoice.ALL;
    const words =
      name === ScopeChoice.ALL
        ? `Everything that your account may do: no other scope is needed then.`
        : description;
    return html`<li>
      <label class="scope">
        <input
          type="checkbox"
          name="scope"
          value=${name}
          .checked=${isCovered || this.choice.has(name)}
          ?disabled=${isCovered}
          @change=${({ target }) => emit(this, "choose-scope", { scope: name, isChosen: target.checked })}
        />
        <span><code>${name}</code>${words ? html`<span class="scope-text">${words}</span>` : nothing}</span>
      </label>
    </li>`;
  }
}

customElements.define("scope-list", ScopeList);
