import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";
import { bodyRow } from "./body-row.js";
import { targetOf } from "./body-keys.js";
import { offerOf } from "./offer.js";
import { RowWindow } from "./row-window.js";

/**
 * The rows of a body, however many: only those in sight are there. JSON is a tree (WAI-ARIA) whose row to go on from is
 * the active one. Emits "choose-row" with `{row, isCut, offer}`, "use-value" with what a row offers, and "show-whole" with `{row}`, a row that is shown in part.
 */
export class BodyRows extends LightElement {
  static properties = {
    reader: { attribute: false },
    path: { attribute: false },
    fault: { attribute: false },
    label: {},
    active: { state: true },
  };

  #window = new RowWindow(this);

  constructor() {
    super();
    this.active = -1;
  }

  updated(changed) {
    if (!changed.has("reader")) return;
    this.active = -1;
    this.#window.open(this.reader);
    if (this.fault >= 0) this.#reveal(this.fault);
  }

  render() {
    const { isTree } = this;
    return html`<div
      class="body-scroll"
      tabindex="0"
      role=${isTree ? "tree" : "region"}
      aria-label=${this.label}
      aria-activedescendant=${isTree ? this.#idOf(this.#window.lineAt(this.active)) : nothing}
      @scroll=${() => this.#window.look()}
      @keydown=${this.#onKeydown}
      @focus=${this.#onFocus}
      @click=${this.#onClick}
    ><div class="body-height"><div class="body-window">${repeat(this.#window.lines, ({ row }) => row, this.#row)}</div></div></div>`;
  }

  #row = (line, index) => {
    const place = this.#window.from + index;
    return bodyRow(line, {
      id: this.#idOf(line),
      isTree: this.isTree,
      isActive: this.isTree && place === this.active,
      isFault: place === this.fault,
      offer: offerOf(line.usable, this.path),
    });
  };

  get isTree() {
    return this.reader.about.kind === "json";
  }

  #idOf(line) {
    return line ? `body-row-${line.row}` : nothing;
  }

  /** What the rows show has changed, by a search or by folding. */
  refresh() {
    return this.#window.refresh();
  }

  /** Makes a row the active one and brings it into sight. */
  async goTo(place) {
    this.active = Math.min(Math.max(0, place), this.reader.length - 1);
    await this.#reveal(this.active);
    const line = this.#window.lineAt(this.active);
    if (this.isTree && line) this.#tell("choose-row", line);
  }

  async #reveal(place) {
    await this.updateComplete;
    this.#window.reveal(place);
    await this.#window.refresh();
  }

  #tell(type, line) {
    emit(this, type, { row: line.row, isCut: line.isCut, offer: offerOf(line.usable, this.path) });
  }

  async #onKeydown(event) {
    if (!this.isTree || event.altKey || event.ctrlKey || event.metaKey) return;
    const line = this.#window.lineAt(this.active);
    const target = targetOf(event.key, {
      line,
      place: this.active,
      page: this.#window.page,
      last: this.reader.length - 1,
    });
    if (target === undefined) return;
    event.preventDefault();
    if (target === "toggle") await this.#toggle(line);
    else if (target === "parent") await this.goTo(await this.reader.ask("parentOf", line.row));
    else await this.goTo(target);
  }

  #onFocus() {
    if (this.isTree && this.active < 0) this.active = 0;
  }

  async #onClick({ target }) {
    const index = this.#window.lines.findIndex(
      ({ row }) => String(row) === target.closest(".body-row")?.dataset.row,
    );
    if (index < 0) return;
    const line = this.#window.lines[index];
    if (target.closest(".body-offer")) emit(this, "use-value", offerOf(line.usable, this.path));
    else if (target.closest(".body-whole")) emit(this, "show-whole", { row: line.row });
    if (!this.isTree) return;
    await this.goTo(this.#window.from + index);
    if (target.closest("[data-toggle]")) await this.#toggle(line);
  }

  async #toggle({ row }) {
    await this.reader.ask("toggle", row);
    await this.refresh();
  }
}

customElements.define("body-rows", BodyRows);
