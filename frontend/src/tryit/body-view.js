import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import "../lib/copy-button.js";
import "./body-rows.js";
import "./body-search.js";
import "./row-details.js";
import "./whole-value.js";

const COPIED_AT_MOST = 5_000_000;
const LABELS = { json: "JSON of the answer", text: "Text of the answer", hex: "Bytes of the answer" };

/** A body as rows, with search and, for JSON, folding and what can be done with the chosen row. */
export class BodyView extends LightElement {
  static properties = {
    reader: { attribute: false },
    path: { attribute: false },
    download: { attribute: false },
    found: { state: true },
    current: { state: true },
    chosen: { state: true },
  };

  willUpdate(changed) {
    if (!changed.has("reader")) return;
    this.found = null;
    this.current = 0;
    this.chosen = null;
  }

  render() {
    const { kind, fault } = this.reader.about;
    return html`<div
      class="body-box"
      @keydown=${this.#onKeydown}
      @search-body=${({ detail }) => this.#search(detail.query)}
      @go-to-found=${({ detail }) => this.#goToFound(detail.index)}
      @choose-row=${({ detail }) => (this.chosen = detail)}
      @show-whole=${({ detail }) => this.querySelector("whole-value").show(detail.row)}
    >
      ${this.#tools(kind)}
      <body-rows .reader=${this.reader} .path=${this.path} .fault=${fault?.place} label=${LABELS[kind]}></body-rows>
      ${
        kind === "json"
          ? html`<row-details .reader=${this.reader} .chosen=${this.chosen}></row-details>
              <whole-value .reader=${this.reader}></whole-value>`
          : nothing
      }
    </div>`;
  }

  #tools(kind) {
    const { reader } = this;
    return html`<div class="body-tools">
      ${kind === "hex" ? nothing : html`<body-search .count=${this.found} .current=${this.current}></body-search>`}
      ${reader.about.canFold ? this.#folding() : nothing}
      ${
        reader.about.size <= COPIED_AT_MOST
          ? html`<copy-button .text=${() => reader.ask("text")} label="Copy the answer"></copy-button>`
          : nothing
      }
      ${this.download}
    </div>`;
  }

  #folding() {
    return html`<button class="quiet-button" type="button" @click=${() => this.#change("fold")}>Fold all</button>
      <button class="quiet-button" type="button" @click=${() => this.#change("unfold")}>Unfold all</button>`;
  }

  /** The browser's own search sees only the rows that are there. */
  #onKeydown(event) {
    if (event.key !== "f" || !(event.ctrlKey || event.metaKey)) return;
    const search = this.querySelector("body-search");
    if (!search) return;
    event.preventDefault();
    search.focus();
  }

  get #rows() {
    return this.querySelector("body-rows");
  }

  async #change(question) {
    await this.reader.ask(question);
    await this.#rows.goTo(0);
  }

  async #search(query) {
    const { reader } = this;
    const found = await reader.ask("search", query);
    if (reader !== this.reader) return;
    this.found = found;
    this.current = 0;
    if (found > 0) await this.#goToFound(0);
    else await this.#rows.refresh();
  }

  async #goToFound(index) {
    this.current = index;
    await this.#rows.goTo(await this.reader.ask("found", index));
  }
}

customElements.define("body-view", BodyView);
