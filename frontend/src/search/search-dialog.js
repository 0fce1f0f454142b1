import { html } from "lit";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";
import { formatCriteria, parseCriteria } from "./criteria.js";
import "./search-box.js";

/**
 * The search over the page: a modal dialog, open while `search`, which is what the address says of it, is not null.
 * Emits "search-change" with the new `{search}`, and "search-close".
 */
export class SearchDialog extends LightElement {
  static properties = {
    search: { attribute: false },
    view: { attribute: false },
    criteria: { state: true },
  };

  #pressed = null;

  constructor() {
    super();
    this.search = null;
    this.criteria = null;
  }

  willUpdate(changed) {
    if (changed.has("search")) this.criteria = this.search && parseCriteria(this.search);
  }

  render() {
    const { catalog, branch, section, page } = this.view ?? {};
    const isInSection = page?.kind === "section" || page?.kind === "operation";
    return html`<dialog
      class="search"
      aria-label="Search"
      @close=${this.#onClose}
      @pointerdown=${(event) => (this.#pressed = event.target)}
      @click=${this.#onClick}
    >
      <search-box
        .criteria=${this.criteria}
        .catalog=${catalog}
        .branch=${branch?.id}
        .section=${isInSection ? section.path : undefined}
        @criteria=${this.#onCriteria}
        @give-up=${() => this.#dialog.close()}
      ></search-box>
    </dialog>`;
  }

  async updated() {
    const isOpen = this.#dialog.open;
    if (!this.search && isOpen) this.#dialog.close();
    if (!this.search || isOpen) return;
    this.#dialog.showModal();
    const box = this.querySelector("search-box");
    await box.updateComplete;
    box.focus();
  }

  get #dialog() {
    return this.querySelector("dialog");
  }

  #onCriteria({ detail: { criteria } }) {
    this.criteria = criteria;
    emit(this, "search-change", { search: formatCriteria(criteria) });
  }

  /**
   * By Escape, the button or a press beside it; where the address closed it there is nothing left to say, and neither if
   * it has been opened again: the event comes later than what it tells of.
   */
  #onClose() {
    if (!this.search || this.#dialog.open) return;
    this.search = null;
    emit(this, "search-close");
  }

  /** A press that begins beside the dialog and ends there; not one that marks text and slips out. */
  #onClick({ target }) {
    if (target === this.#dialog && this.#pressed === target) this.#dialog.close();
  }
}

customElements.define("search-dialog", SearchDialog);
