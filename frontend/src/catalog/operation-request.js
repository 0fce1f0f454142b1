import { html, nothing } from "lit";
import { inlineCode } from "../lib/inline-code.js";
import "../lib/json-editor.js";
import { LightElement } from "../lib/light-element.js";
import "../lib/parameter-field.js";
import "../lib/schema-tree.js";
import { panelId, tabId } from "../lib/tab-strip.js";
import { parametersOf } from "./parameter-order.js";

const groups = [
  { place: "path", title: "Path parameters" },
  { place: "query", title: "Query parameters" },
  { place: "header", title: "Header parameters" },
];
const tabs = [
  { id: "example", label: "Example" },
  { id: "schema", label: "Schema" },
];

/** What is sent: the parameters by where they go, and the body as an example to edit or as its schema. */
export class OperationRequest extends LightElement {
  static properties = {
    operation: { attribute: false },
    tab: {},
  };

  render() {
    const { parameters, requestBody } = this.operation;
    const isEmpty = parameters.length === 0 && !requestBody;
    return html`<section class="part" aria-labelledby="request-heading">
      <h2 id="request-heading">Request</h2>
      ${isEmpty ? html`<p class="part-empty">No parameters and no body.</p>` : nothing}
      ${groups.map((group) => this.#group(group))} ${requestBody ? this.#body(requestBody) : nothing}
    </section>`;
  }

  #group({ place, title }) {
    const own = parametersOf(place, this.operation);
    if (own.length === 0) return nothing;
    return html`<div class="parameter-group" role="group" aria-labelledby="${place}-heading">
      <h3 id="${place}-heading">${title}</h3>
      ${own.map(
        (parameter) =>
          html`<parameter-field .parameter=${parameter} .schemas=${this.operation.schemas}></parameter-field>`,
      )}
    </div>`;
  }

  #body({ required, description, schema, example }) {
    const selected = tabs.some(({ id }) => id === this.tab) ? this.tab : "example";
    const { schemas } = this.operation;
    const text = example === undefined ? "" : JSON.stringify(example, null, 2);
    return html`<div class="body-part">
      <h3>
        Body ${required ? html`<span class="required" title="Required" aria-hidden="true">*</span><span class="visually-hidden">required</span>` : nothing}
      </h3>
      ${description ? html`<p class="part-text">${inlineCode(description)}</p>` : nothing}
      <tab-strip name="body" label="Request body" .tabs=${tabs} .selected=${selected}></tab-strip>
      <div id=${panelId("body")} role="tabpanel" aria-labelledby=${tabId("body", selected)}>
        <json-editor
          label="Request body"
          ?optional=${!required}
          ?hidden=${selected !== "example"}
          .value=${text}
          .schema=${schema}
          .schemas=${schemas}
        ></json-editor>
        ${selected === "schema" ? html`<schema-tree .schema=${schema} .schemas=${schemas}></schema-tree>` : nothing}
      </div>
    </div>`;
  }
}

customElements.define("operation-request", OperationRequest);
