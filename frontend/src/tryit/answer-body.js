import { html } from "lit";
import "./answer-image.js";
import { bodyNotices } from "./body-notices.js";
import { planByBytes, planOf } from "./body-plan.js";
import { openReader } from "./body-reader.js";
import "./body-view.js";
import { sizeWords } from "./answer-words.js";
import "./download-button.js";
import { fileNameOf } from "./file-name.js";
import { LightElement } from "../lib/light-element.js";

const EMPTY = {
  204: "The answer has no body, as its status says.",
  304: "The answer has no body: nothing has changed since.",
};

/** The body of an answer, in the way that fits its type. */
export class AnswerBody extends LightElement {
  static properties = {
    answer: { attribute: false },
    operation: { attribute: false },
    shown: { state: true },
  };

  constructor() {
    super();
    this.shown = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.shown?.reader?.close();
  }

  willUpdate(changed) {
    if (changed.has("answer")) this.#show(planOf(this.answer));
  }

  render() {
    const { answer, operation, shown } = this;
    if (!shown) return html`<p class="answer-note" role="status">Reading ${sizeWords(answer.size)}…</p>`;

    const { plan, reader } = shown;
    return html`${bodyNotices(answer, plan, reader?.about)}${this.#body(plan, reader, operation)}`;
  }

  #body({ kind, body }, reader, operation) {
    if (kind === "empty") return html`<p class="answer-note">${this.#emptiness()}</p>`;
    if (kind === "unreadable") {
      return html`<p class="answer-note">This browser cannot show an answer of this size. ${this.#download}</p>`;
    }
    if (kind === "image") {
      return html`<answer-image
        .body=${body}
        .mediaType=${this.answer.mediaType}
        @no-image=${() => this.#show(planByBytes(this.answer))}
      ></answer-image>
      <div>${this.#download}</div>`;
    }
    return html`<body-view .reader=${reader} .path=${operation.path} .download=${this.#download}></body-view>`;
  }

  get #download() {
    const { answer, operation } = this;
    return html`<download-button .body=${answer.body} name=${fileNameOf(answer, operation.path)}></download-button>`;
  }

  #emptiness() {
    const { answer, operation } = this;
    if (operation.method === "HEAD") return "HEAD asks for the headers alone: the answer has no body.";
    return EMPTY[answer.status] ?? "The answer has no body.";
  }

  async #show(planning) {
    const { answer } = this;
    this.shown?.reader?.close();
    this.shown = null;
    const shown = await open(planning, answer.charset);
    if (answer === this.answer && this.isConnected) this.shown = shown;
    else shown.reader?.close();
  }
}

async function open(planning, charset) {
  const plan = await planning;
  if (plan.kind === "empty" || plan.kind === "image") return { plan };
  try {
    return { plan, reader: await openReader(plan.body, plan.kind, charset) };
  } catch {
    return { plan: { ...plan, kind: "unreadable" } }; // out of memory, for instance: it can be downloaded still
  }
}

customElements.define("answer-body", AnswerBody);
