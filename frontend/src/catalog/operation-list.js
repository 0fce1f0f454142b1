import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { emit } from "../lib/emit.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";
import { fold, foldedMatcher } from "../lib/text-match.js";
import { operationRow } from "./operation-row.js";
import { RovingFocus } from "./roving-focus.js";

const batchSize = 80;

/**
 * The operations of a section, with a filter above. The first rows are there at once, the others a batch a frame,
 * so that a section of a thousand operations does not hold up the page. Emits "filter" with `{filter}`.
 */
export class OperationList extends LightElement {
  static properties = {
    branch: {},
    section: {},
    operations: { attribute: false },
    currentId: {},
    filter: {},
    batches: { state: true },
  };

  #rows = new RovingFocus(this, "a.operation-row");
  #frame;
  #texts = [];
  #shown = [];
  #revealed = null;

  constructor() {
    super();
    this.operations = null;
    this.filter = "";
    this.batches = 1;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  willUpdate(changed) {
    if (changed.has("operations")) this.#texts = (this.operations ?? []).map(searchText);
    if (!changed.has("operations") && !changed.has("filter")) return;
    const matches = foldedMatcher(this.filter);
    this.#shown = (this.operations ?? []).filter((_, index) => matches(this.#texts[index]));
    this.batches = 1;
  }

  render() {
    return html`${this.#filterField()}
      <nav class="operations" aria-label="Operations of ${this.section}" @keydown=${(event) => this.#rows.onKeydown(event)}>
        ${this.operations ? this.#list() : this.#skeleton()}
      </nav>`;
  }

  updated(changed) {
    this.#rows.refresh();
    if (this.batches * batchSize < this.#shown.length) {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => (this.batches += 1));
    }
    if (["operations", "currentId", "batches"].some((name) => changed.has(name))) this.#revealCurrent();
  }

  #filterField() {
    return html`<div class="filter" role="search" aria-label="Operations of the section">
      ${icons.filter}
      <input
        type="search"
        aria-label="Filter the operations"
        placeholder="Filter by path, verb or words"
        autocomplete="off"
        spellcheck="false"
        .value=${this.filter}
        @input=${(event) => emit(this, "filter", { filter: event.target.value })}
        @keydown=${this.#onFilterKeydown}
      />
      <span class="filter-count" role="status">${this.#count()}</span>
    </div>`;
  }

  #count() {
    if (!this.operations) return nothing;
    const [shown, all] = [this.#shown.length, this.operations.length].map((count) =>
      count.toLocaleString("en"),
    );
    return html`${shown === all ? all : `${shown} of ${all}`}<span class="visually-hidden"> operations</span>`;
  }

  #list() {
    if (this.#shown.length === 0) return html`<p class="operations-empty">${this.#emptiness()}</p>`;
    const batches = Array.from({ length: this.batches }, (_, index) =>
      this.#shown.slice(index * batchSize, (index + 1) * batchSize),
    );
    return html`<ul>
      ${batches.map((rows, index) => guard([this.#shown, index, this.#currentIn(rows)], () => rows.map((row) => this.#row(row))))}
    </ul>`;
  }

  #emptiness() {
    return this.filter
      ? html`No operation matches “${this.filter}”.
          <button type="button" class="link-button" @click=${() => emit(this, "filter", { filter: "" })}>
            Clear the filter
          </button>`
      : "This section has no operations.";
  }

  #row(operation) {
    const { branch, section, filter } = this;
    return operationRow(operation, { branch, section, filter, isCurrent: operation.id === this.currentId });
  }

  #currentIn(rows) {
    return rows.find(({ id }) => id === this.currentId)?.id;
  }

  #skeleton() {
    return html`<div class="skeleton-rows" aria-hidden="true">${Array.from({ length: 12 }, () => html`<i></i>`)}</div>`;
  }

  /** Gives the focus to the line that had it last, or the first. */
  focus() {
    this.#rows.focus();
  }

  #onFilterKeydown(event) {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.#rows.focusFirst();
    } else if (event.key === "Escape" && this.filter) {
      event.preventDefault();
      emit(this, "filter", { filter: "" });
    }
  }

  /** Brings the current line into sight: by the list's own scrolling, the page stays where it is. */
  #revealCurrent() {
    const current = this.querySelector('[aria-current="page"]');
    if (!current || current === this.#revealed) return;
    this.#revealed = current;
    const list = this.querySelector(".operations");
    const [line, frame] = [current, list].map((element) => element.getBoundingClientRect());
    if (line.top >= frame.top && line.bottom <= frame.bottom) return;
    list.scrollTop += line.top - frame.top - list.clientHeight / 2;
  }
}

function searchText({ method, path, description, state }) {
  return fold(`${method} ${path} ${description} ${state.value}`);
}

customElements.define("operation-list", OperationList);
