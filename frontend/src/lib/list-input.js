/** Several values in an order, one control each; one of the controls of `<parameter-field>`. */
import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { checkValue } from "./check-value.js";
import { LightElement } from "./light-element.js";
import { resolve } from "./schema-model.js";

export class ListInput extends LightElement {
  static properties = {
    field: { attribute: false },
    control: { attribute: false },
    rows: { state: true },
  };

  #nextKey = 0;
  #sent;

  constructor() {
    super();
    this.field = { value: undefined };
    this.control = undefined;
    this.rows = [];
  }

  /** A value that did not come from here replaces the rows; one that did leaves them, empty ones included. */
  willUpdate(changed) {
    if (!changed.has("field") || sameTexts(this.field.value, this.#sent)) return;
    this.#sent = this.field.value;
    this.rows = (this.field.value ?? []).map((text) => this.#row(text));
  }

  render() {
    return html`
      <ol class="field-list">
        ${repeat(
          this.rows,
          ({ key }) => key,
          (row, index) => this.#renderRow(row, index),
        )}
      </ol>
      <button class="quiet-button outlined" type="button" data-add data-control @click=${this.#add}>
        Add <span class="visually-hidden">an item to ${this.field.name}</span>
      </button>
    `;
  }

  #renderRow(row, index) {
    const { name, describedBy, invalid, schemas } = this.field;
    const items = resolve(this.field.schema, schemas).schema.items ?? {};
    const label = `${name}, item ${index + 1}`;
    const isWrong = invalid && row.text !== undefined && checkValue(items, row.text, schemas) !== undefined;
    const field = {
      label,
      describedBy,
      invalid: isWrong,
      required: true,
      value: row.text,
      schema: items,
      schemas,
    };
    return html`
      <li class="field-row" data-key=${row.key}>
        ${this.control({ ...field, change: (text) => this.#change(row, text) })}
        <button class="quiet-button" type="button" aria-label="Remove ${label}" @click=${() => this.#remove(index)}>
          Remove
        </button>
      </li>
    `;
  }

  #row(text) {
    return { key: this.#nextKey++, text };
  }

  async #add() {
    const row = this.#row(undefined);
    this.rows = [...this.rows, row];
    await this.updateComplete;
    await this.#focus(`[data-key="${row.key}"] [data-control]`);
  }

  async #remove(index) {
    this.rows = this.rows.filter((_, at) => at !== index);
    this.#send();
    await this.updateComplete;
    const next = this.rows[Math.min(index, this.rows.length - 1)];
    await this.#focus(next ? `[data-key="${next.key}"] [data-control]` : "[data-add]");
  }

  /** A control inside the row may be an element that renders a little later. */
  async #focus(selector) {
    await new Promise((done) => requestAnimationFrame(done));
    this.querySelector(selector)?.focus();
  }

  #change(row, text) {
    this.rows = this.rows.map((each) => (each.key === row.key ? { ...each, text } : each));
    this.#send();
  }

  #send() {
    const texts = this.rows.map(({ text }) => text).filter((text) => text !== undefined);
    this.#sent = texts.length > 0 ? texts : undefined;
    this.field.change(this.#sent);
  }
}

function sameTexts(one, other) {
  return (
    one === other || (one?.length === other?.length && one?.every((text, index) => text === other[index]))
  );
}

customElements.define("list-input", ListInput);
