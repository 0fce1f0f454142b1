import { html, nothing } from "lit";
import { debounce } from "../lib/debounce.js";
import { emit } from "../lib/emit.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";
import { numberWords } from "./answer-words.js";

const TYPED_FOR_MS = 150;

/** Searches a body. Emits "search-body" with `{query}` while typing, and "go-to-found" with `{index}`. */
export class BodySearch extends LightElement {
  static properties = {
    count: { type: Number },
    current: { type: Number },
    query: { state: true },
  };

  #search = debounce(() => emit(this, "search-body", { query: this.query }), TYPED_FOR_MS);

  constructor() {
    super();
    this.count = null;
    this.current = 0;
    this.query = "";
  }

  render() {
    return html`<div class="body-search" role="search" aria-label="Search the answer">
      ${icons.search}
      <input
        type="search"
        aria-label="Search the answer"
        placeholder="Search"
        autocomplete="off"
        spellcheck="false"
        .value=${this.query}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
      />
      <span class="body-found" role="status">${this.#outcome()}</span>
      ${this.count > 0 ? this.#moves() : nothing}
    </div>`;
  }

  #outcome() {
    if (!this.query || this.count === null) return nothing;
    if (this.count === 0) return "Not found";
    return `${numberWords(this.current + 1)} of ${numberWords(this.count)}`;
  }

  #moves() {
    return html`<button class="icon-link" type="button" aria-label="Previous match" @click=${() => this.#move(-1)}>
        ${icons.chevronUp}
      </button>
      <button class="icon-link" type="button" aria-label="Next match" @click=${() => this.#move(1)}>
        ${icons.chevronDown}
      </button>`;
  }

  focus() {
    this.querySelector("input").select();
  }

  #onInput({ target }) {
    this.query = target.value;
    this.#search();
  }

  #onKeydown(event) {
    if (event.key !== "Enter" || !this.count) return;
    event.preventDefault();
    this.#move(event.shiftKey ? -1 : 1);
  }

  #move(by) {
    emit(this, "go-to-found", { index: (this.current + by + this.count) % this.count });
  }
}

customElements.define("body-search", BodySearch);
