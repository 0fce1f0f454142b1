import { html, nothing } from "lit";
import "../lib/json-view.js";
import { LightElement } from "../lib/light-element.js";
import "../lib/schema-tree.js";
import { panelId, tabId } from "../lib/tab-strip.js";

/** What comes back: an example, its schema, and the errors that are known of. */
export class OperationResponse extends LightElement {
  static properties = {
    operation: { attribute: false },
    tab: {},
  };

  render() {
    const { response } = this.operation;
    const tabs = this.#tabs;
    const selected = tabs.find(({ id }) => id === this.tab) ?? tabs[0];
    return html`<section class="part" aria-labelledby="response-heading">
      <h2 id="response-heading">Response</h2>
      ${response.description ? html`<p class="part-text">${response.description}</p>` : nothing}
      ${response.schema ? nothing : html`<p class="part-empty">A successful answer has no body.</p>`}
      ${selected ? this.#panels(tabs, selected) : nothing}
    </section>`;
  }

  get #tabs() {
    const { response, errors } = this.operation;
    return [
      response.example !== undefined && { id: "example", label: "Example" },
      response.schema && { id: "schema", label: "Schema" },
      errors.length > 0 && { id: "errors", label: "Errors", count: errors.length },
    ].filter(Boolean);
  }

  #panels(tabs, { id }) {
    return html`<div class="tabbed">
      <tab-strip name="response" label="Response" .tabs=${tabs} .selected=${id}></tab-strip>
      <div id=${panelId("response")} role="tabpanel" aria-labelledby=${tabId("response", id)}>${this.#panel(id)}</div>
    </div>`;
  }

  #panel(id) {
    const { response, errors, schemas } = this.operation;
    if (id === "example") {
      return html`<json-view .value=${response.example} label="Example of the response"></json-view>`;
    }
    if (id === "schema") {
      return html`<schema-tree .schema=${response.schema} .schemas=${schemas}></schema-tree>`;
    }
    return html`<ul class="errors">
      ${errors.map((error) => html`<li><code>${error}</code></li>`)}
    </ul>`;
  }
}

customElements.define("operation-response", OperationResponse);
