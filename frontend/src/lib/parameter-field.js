/**
 * One parameter of an operation: its name, type and description, and the control that fits it.
 *
 * @example
 * <parameter-field
 *   .parameter=${{ name: "region", in: "query", required: true, description: "…", schema: { type: "string" } }}
 *   .schemas=${operation.schemas}
 *   .value=${values.region}
 *   @input=${({ detail }) => keep(detail.in, detail.name, detail.value)}
 * ></parameter-field>
 *
 * @property {undefined | string | string[]} value as typed; undefined is "not set", which an empty text is not
 * @property {string} [error] a fault found elsewhere; shown instead of the field's own
 * @fires input `{ name, in, value }` after each change
 */
import { html, nothing } from "lit";
import { controlKind } from "./control-kind.js";
import { control } from "./controls.js";
import { emit } from "./emit.js";
import { inlineCode } from "./inline-code.js";
import { LightElement } from "./light-element.js";
import { parameterFault } from "./parameter-fault.js";
import { requiredStar } from "./required-star.js";
import { typeWords } from "./type-words.js";

let fields = 0;

export class ParameterField extends LightElement {
  static properties = {
    parameter: { attribute: false },
    schemas: { attribute: false },
    value: { attribute: false },
    error: {},
    asked: { state: true },
  };

  #id = `parameter-${++fields}`;

  constructor() {
    super();
    this.parameter = { name: "", in: "query", required: false, schema: {} };
    this.schemas = {};
    this.value = undefined;
    this.error = undefined;
    this.asked = "nothing";
  }

  /** Says what is wrong with the value, a missing one included, and whether it may be sent. */
  reportValidity() {
    this.asked = "all";
    return this.complaint === undefined;
  }

  /** What is wrong, as a sentence that names the parameter; undefined where nothing is. */
  get complaint() {
    const fault = parameterFault(this.parameter, this.schemas, this.value);
    return fault && `${this.parameter.name} ${fault}`;
  }

  /** Brings into sight what is wrong, too: it comes below the description. */
  async focusControl() {
    this.querySelector("[data-control]")?.focus();
    await this.updateComplete;
    this.querySelector(".parameter-error:not([hidden])")?.scrollIntoView({ block: "nearest" });
  }

  willUpdate(changed) {
    if (changed.has("parameter")) this.asked = "nothing";
  }

  render() {
    const message = this.error || this.#shownComplaint;
    return html`
      <div
        class="parameter"
        role=${this.#isList ? "group" : nothing}
        aria-labelledby=${this.#isList ? `${this.#id}-name` : nothing}
        @input=${stop}
        @change=${stop}
        @focusout=${this.#leave}
      >
        ${this.#renderHead()}
        <div class="parameter-control">${control(this.#field(Boolean(message)))} ${this.#renderEmptySwitch()}</div>
        ${this.#renderDescription()}
        <p class="parameter-error" id="${this.#id}-error" ?hidden=${!message}>${message}</p>
      </div>
    `;
  }

  get #isList() {
    return controlKind(this.parameter.schema, this.schemas) === "list";
  }

  get #shownComplaint() {
    const isQuiet = this.asked === "nothing" || (this.asked === "typed" && this.value === undefined);
    return isQuiet ? undefined : this.complaint;
  }

  #field(invalid) {
    const { name, required, schema } = this.parameter;
    return {
      id: this.#isList ? undefined : this.#id,
      name,
      required,
      schema,
      schemas: this.schemas,
      value: this.value,
      invalid,
      describedBy: `${this.#id}-description ${this.#id}-error`,
      change: (value) => this.#change(value),
    };
  }

  #renderHead() {
    const { name, required, schema } = this.parameter;
    const label = html`${name}${required ? requiredStar : nothing}`;
    return html`
      <div class="parameter-head">
        ${
          this.#isList
            ? html`<span class="parameter-name" id="${this.#id}-name">${label}</span>`
            : html`<label class="parameter-name" for=${this.#id}>${label}</label>`
        }
        <span class="parameter-type">${typeWords(schema, this.schemas)}</span>
      </div>
    `;
  }

  #renderDescription() {
    return html`<p class="parameter-description" id="${this.#id}-description">${inlineCode(this.parameter.description)}</p>`;
  }

  /** A text that is left out and a text that is empty are two requests; the second has to be asked for. */
  #renderEmptySwitch() {
    const { required, schema, in: place } = this.parameter;
    const kind = controlKind(schema, this.schemas);
    const mayBeEmpty =
      place === "query" && !required && kind === "text" && typeWords(schema, this.schemas) === "string";
    if (!mayBeEmpty || this.value) return nothing;
    return html`
      <button
        class="quiet-button parameter-empty"
        type="button"
        aria-pressed=${this.value === ""}
        @click=${() => this.#change(this.value === "" ? undefined : "")}
      >
        Send empty
      </button>
    `;
  }

  #change(value) {
    this.value = value;
    const { name, in: place } = this.parameter;
    emit(this, "input", { name, in: place, value });
  }

  #leave() {
    if (this.asked === "nothing") this.asked = "typed";
  }
}

/** The inner controls' own events stay inside: only this element's `input` tells of a change. */
function stop(event) {
  event.stopPropagation();
}

customElements.define("parameter-field", ParameterField);
