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

const PATIENCE_MS = 150;
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

  #patience;

  constructor() {
    super();
    this.shown = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
    this.shown?.reader?.close();
  }

  willUpdate(changed) {
    if (changed.has("answer")) this.#show(planOf(this.answer));
  }

  render() {
    const { shown } = this;
    if (!shown) return html`<p class="answer-note" role="status">Reading ${sizeWords(this.answer.size)}…</p>`;
    return html`${bodyNotices(shown)}${this.#body(shown)}`;
  }

  #body({ answer, plan: { kind, body }, reader }) {
    if (kind === "empty") return html`<p class="answer-note">${this.#emptiness()}</p>`;
    if (kind === "unreadable") {
      return html`<p class="answer-note">This browser cannot show an answer of this size. ${this.#download}</p>`;
    }
    if (kind === "image") {
      return html`<div class="body-box">
        <div class="body-tools">${this.#download}</div>
        <answer-image
          .body=${body}
          .mediaType=${answer.mediaType}
          @no-image=${() => this.#show(planByBytes(answer))}
        ></answer-image>
      </div>`;
    }
    return html`<body-view .reader=${reader} .path=${this.operation.path} .download=${this.#download}></body-view>`;
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

  /** What was shown before stays for as long as nobody takes it for the new one, so that the page does not jump. */
  async #show(planning) {
    const { answer } = this;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#replace(null), PATIENCE_MS);
    const shown = { answer, ...(await open(planning, answer.charset)) };
    if (answer === this.answer && this.isConnected) this.#replace(shown);
    else shown.reader?.close();
  }

  #replace(shown) {
    clearTimeout(this.#patience);
    this.shown?.reader?.close();
    this.shown = shown;
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
