import { html, nothing } from "lit";
import { emit } from "../lib/emit.js";
import { inlineCode } from "../lib/inline-code.js";
import "../lib/json-editor.js";
import { LightElement } from "../lib/light-element.js";
import "../lib/parameter-field.js";
import "../lib/schema-tree.js";
import { panelId, tabId } from "../lib/tab-strip.js";
import { exampleBody } from "./call.js";
import { parametersOf } from "./parameter-order.js";
import { Watch } from "./watch.js";
import { workbench } from "./workbench.js";

const MOST_OFFERS = 4;
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
export class RequestForm extends LightElement {
  static properties = {
    operation: { attribute: false },
    tab: {},
  };

  #watch = new Watch(this);
  #trial;

  willUpdate(changed) {
    if (!changed.has("operation")) return;
    this.#trial = workbench.trialOf(this.operation);
    this.#watch.only(this.#trial);
    this.#trial.form = this;
  }

  render() {
    const { parameters, requestBody } = this.operation;
    const isEmpty = parameters.length === 0 && !requestBody;
    return html`<section class="part" aria-labelledby="request-heading">
      <h2 id="request-heading">Request</h2>
      ${isEmpty ? html`<p class="part-empty">No parameters and no body.</p>` : nothing}
      ${groups.map((group) => this.#group(group))} ${requestBody ? this.#body(requestBody) : nothing}
    </section>`;
  }

  /**
   * Says at each field what is missing or wrong, and gives the focus to the first of them.
   *
   * @returns {Promise<{place: string, binding: boolean, sentence?: string}[]>} what is wrong; binding is what the provider never gets to see
   */
  async validate() {
    const fields = [...this.querySelectorAll("parameter-field")].filter((field) => !field.reportValidity());
    const problems = await this.#checkBody();
    if (fields.length > 0) fields[0].focusControl();
    else if (problems.length > 0) await this.#focusBody(problems[0].from);
    return [
      ...fields.map(({ parameter, complaint }) => ({
        place: parameter.in,
        binding: true,
        sentence: complaint,
      })),
      ...problems.map(() => ({ place: "body", binding: false })),
    ];
  }

  /** Gives the focus to the field that the console has refused. */
  async focusRefused({ in: place, name }) {
    await this.updateComplete;
    if (place === "body") return this.#focusBody(0);
    const isRefused = ({ parameter }) => parameter.in === place && parameter.name === name;
    return [...this.querySelectorAll("parameter-field")].find(isRefused)?.focusControl();
  }

  #group({ place, title }) {
    const own = parametersOf(place, this.operation);
    if (own.length === 0) return nothing;
    return html`<div class="parameter-group" role="group" aria-labelledby="${place}-heading">
      <h3 id="${place}-heading">${title}</h3>
      ${own.map((parameter) => this.#field(parameter))}
    </div>`;
  }

  #field(parameter) {
    const trial = this.#trial;
    const value = trial.draft.value(parameter);
    return html`<div>
      <parameter-field
        .parameter=${parameter}
        .schemas=${this.operation.schemas}
        .value=${value}
        .error=${trial.refusalOf(parameter)}
        @input=${({ detail }) => trial.type(parameter, detail.value)}
      ></parameter-field>
      ${value === undefined ? this.#offers(parameter) : nothing}
    </div>`;
  }

  #offers(parameter) {
    return this.#trial
      .offersFor(parameter)
      .slice(0, MOST_OFFERS)
      .map(
        (value) =>
          html`<button class="quiet-button outlined offer" type="button" @click=${() => this.#trial.type(parameter, value)}>
          Use <code>${value}</code> <span class="visually-hidden">for ${parameter.name}</span>
        </button>`,
      );
  }

  #body({ required, description, schema }) {
    const selected = tabs.some(({ id }) => id === this.tab) ? this.tab : "example";
    const { schemas } = this.operation;
    const trial = this.#trial;
    const example = exampleBody(this.operation);
    const refusal = trial.refusalOf({ in: "body", name: "" });
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
          .value=${trial.draft.body ?? example}
          .example=${example}
          .schema=${schema}
          .schemas=${schemas}
          @input=${({ target }) => trial.typeBody(target.value === example ? undefined : target.value)}
        ></json-editor>
        ${refusal ? html`<p class="parameter-error" role="alert">${refusal}</p>` : nothing}
        ${selected === "schema" ? html`<schema-tree .schema=${schema} .schemas=${schemas}></schema-tree>` : nothing}
      </div>
    </div>`;
  }

  async #checkBody() {
    const { problems } = (await this.querySelector("json-editor")?.check()) ?? { problems: [] };
    return problems.filter(({ severity }) => severity === "error");
  }

  /** The editor is on the first tab; the other one shows the schema in its place. */
  async #focusBody(offset) {
    if (this.tab === "schema") {
      emit(this, "choose-tab", { name: "body", tab: "example" });
      await new Promise((shown) => requestAnimationFrame(shown));
    }
    await this.querySelector("json-editor").edit(offset);
  }
}

customElements.define("request-form", RequestForm);
