/**
 * JSON text to be edited, checked against its schema as it is typed. The text is shown coloured at first; the editor and the validator
 * are loaded when somebody begins to edit.
 *
 * @example
 * <json-editor
 *   .value=${text}
 *   .schema=${requestBody.schema}
 *   .schemas=${operation.schemas}
 *   label="Request body"
 *   @input=${(event) => keep(event.target.value)}
 *   @validity=${({ detail }) => allowSending(detail.valid)}
 * ></json-editor>
 *
 * @property {string} value the text as typed
 * @property {string} [example] what "Reset to example" goes back to; without it, the value that was set last
 * @property {boolean} optional whether the text may be empty
 * @fires input after each edit; read `value`
 * @fires validity `{ valid, problems }` after each check
 */
import { html } from "lit";
import "./copy-button.js";
import { debounce } from "./debounce.js";
import { emit } from "./emit.js";
import { keyboardNote, textToEdit } from "./json-editor-parts.js";
import { problem } from "./json-problem.js";
import { problemsList, problemsSummary } from "./json-problems-view.js";
import { LightElement } from "./light-element.js";

const CHECK_AFTER_MS = 150;

export class JsonEditor extends LightElement {
  static properties = {
    value: { attribute: false },
    example: { attribute: false },
    schema: { attribute: false },
    schemas: { attribute: false },
    label: {},
    optional: { type: Boolean },
    mode: { state: true },
    problems: { state: true },
    checked: { state: true },
  };

  #code;
  #host;
  #typed;
  #given = "";
  #checkSoon = debounce(() => this.isConnected && this.check(), CHECK_AFTER_MS);

  constructor() {
    super();
    this.value = "";
    this.example = undefined;
    this.schema = {};
    this.schemas = {};
    this.label = "JSON";
    this.optional = false;
    this.mode = "reading";
    this.problems = [];
    this.checked = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#close();
  }

  /** Whether the last check found nothing that forbids sending. */
  get valid() {
    return !this.problems.some(({ severity }) => severity === "error");
  }

  /** Checks the text now, loading the validator if need be. */
  async check() {
    const isLeftOut = this.optional && this.value.trim() === "";
    this.problems = isLeftOut ? [] : await this.#findProblems();
    this.checked = true;
    this.#code?.show(this.problems);
    const detail = { valid: this.valid, problems: this.problems };
    emit(this, "validity", detail);
    return detail;
  }

  /** Opens the editor with the cursor at `offset`. */
  async edit(offset = 0) {
    if (!this.#code) await this.#open();
    this.#code?.focusAt(offset);
  }

  willUpdate(changed) {
    if (changed.has("value") && this.value !== this.#typed) this.#take(this.value);
  }

  render() {
    return html`
      <div class="json-box json-editor" data-mode=${this.mode} @input=${stop}>
        ${this.mode === "editing" ? this.#host : textToEdit(this.label, this.value, (offset) => this.edit(offset))}
        <div class="json-tools">${this.#renderTools()}</div>
        ${this.mode === "failed" ? html`<p class="json-note">The editor could not be loaded. Try again.</p>` : ""}
        ${this.mode === "editing" ? keyboardNote : ""}
        ${problemsList(this.problems, ({ from }) => this.edit(from))}
        <span class="visually-hidden" role="status">${this.checked ? problemsSummary(this.problems) : ""}</span>
      </div>
    `;
  }

  #renderTools() {
    const example = this.example ?? this.#given;
    return html`
      ${
        this.mode === "editing"
          ? html`<button class="quiet-button" type="button" @click=${() => this.#code.format()}>Format</button>`
          : html`<button class="quiet-button" type="button" @click=${() => this.edit()}>${this.mode === "loading" ? "Loading…" : "Edit"}</button>`
      }
      <button
        class="quiet-button"
        type="button"
        ?disabled=${this.value === example}
        @click=${() => this.#replace(example)}
      >
        Reset to example
      </button>
      <copy-button .text=${this.value} label="Copy ${this.label}"></copy-button>
    `;
  }

  async #findProblems() {
    const checker = await import("./json-check.js").catch(() => undefined);
    if (!checker) {
      return [problem(this.value, "hint", "", "not checked: the checker could not be loaded", 0, 0)];
    }
    return checker.checkJson(this.value, this.schema, this.schemas);
  }

  async #open() {
    if (this.mode === "loading") return;
    this.mode = "loading";
    const editor = await import("./code-editor.js").catch(() => undefined);
    if (!editor) this.mode = "failed";
    else if (this.isConnected) this.#start(editor.createCodeEditor);
    await this.updateComplete;
  }

  #start(createCodeEditor) {
    this.#host = document.createElement("div");
    this.#host.className = "json-code";
    this.#code = createCodeEditor({
      root: this.#host.attachShadow({ mode: "open" }),
      text: this.value,
      label: this.label,
      onInput: (text) => this.#type(text),
      schemaNow: () => [this.schema, this.schemas],
    });
    this.mode = "editing";
    this.#checkSoon();
  }

  #close() {
    this.#code?.destroy();
    this.#code = undefined;
    this.mode = "reading";
  }

  #replace(text) {
    if (this.#code) this.#code.replace(text);
    else this.#type(text);
  }

  #type(text) {
    if (text === this.value) return;
    this.#typed = text;
    this.value = text;
    this.#checkSoon();
    emit(this, "input");
  }

  /** Takes a text that was set from outside: what was said of the text before no longer holds. */
  #take(text) {
    this.#given = text;
    this.#typed = text;
    this.problems = [];
    this.checked = false;
    this.#code?.replace(text);
    this.#code?.show([]);
    if (this.#code) this.#checkSoon();
  }
}

/** The inner controls' own events stay inside: only this element's `input` tells of an edit. */
function stop(event) {
  event.stopPropagation();
}

customElements.define("json-editor", JsonEditor);
