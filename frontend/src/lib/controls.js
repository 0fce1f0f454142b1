/**
 * The control for one value, by its kind. A control shows `field.value`, a text or undefined for "not set",
 * and calls `field.change` with the new one.
 */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { choicesOf, controlKind } from "./control-kind.js";
import { formats } from "./formats.js";
import "./list-input.js";
import "./moment-input.js";
import "./password-input.js";
import { resolve, typesOf } from "./schema-model.js";
import "./search-select.js";
import { wired } from "./wired.js";

const RENDERERS = {
  list: (field) => html`<list-input .field=${field} .control=${control}></list-input>`,
  choice: renderChoice,
  search: (field, schema) =>
    html`<search-select .field=${field} .choices=${choicesOf(schema)}></search-select>`,
  moment: (field, schema) => html`<moment-input .field=${field} format=${schema.format}></moment-input>`,
  password: (field) => html`<password-input .field=${field}></password-input>`,
  long: (field) => renderArea(field, 4, "A longer text"),
  json: (field) => renderArea(field, 4, "JSON"),
  number: (field, schema) =>
    renderInput(field, schema, typesOf(schema).includes("integer") ? "numeric" : "decimal"),
  text: (field, schema) => renderInput(field, schema, "text"),
};

/** @param {{id, label, describedBy, invalid, required, value, schema, schemas, change}} field */
export function control(field) {
  const { schema } = resolve(field.schema, field.schemas);
  return RENDERERS[controlKind(field.schema, field.schemas)](field, schema);
}

/** An emptied field is one that is not set. */
export function textOf({ target }) {
  return target.value === "" ? undefined : target.value;
}

function renderInput(field, schema, mode) {
  const example = formats.get(schema.format)?.example;
  return html`
    <input
      ${wired(field)}
      class="field"
      type="text"
      inputmode=${mode}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder=${example || nothing}
      .value=${live(field.value ?? "")}
      @input=${(event) => field.change(textOf(event))}
    />
  `;
}

function renderArea(field, rows, placeholder) {
  return html`
    <textarea
      ${wired(field)}
      class="field"
      rows=${rows}
      placeholder=${placeholder}
      .value=${live(field.value ?? "")}
      @input=${(event) => field.change(textOf(event))}
    ></textarea>
  `;
}

function renderChoice(field, schema) {
  const choices = choicesOf(schema);
  const isKnown = field.value === undefined || choices.includes(field.value);
  return html`
    <select ${wired(field)} class="field" @change=${(event) => field.change(textOf(event))}>
      <option value="" ?selected=${field.value === undefined}>${field.required ? "Choose…" : "Not set"}</option>
      ${[...choices, ...(isKnown ? [] : [field.value])].map(
        (choice) => html`<option value=${choice} ?selected=${choice === field.value}>${choice}</option>`,
      )}
    </select>
  `;
}
