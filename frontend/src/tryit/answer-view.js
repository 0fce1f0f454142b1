/**
 * The provider's answer: status, body, headers and the curl line that asks for it.
 * Emits "next-page" with `{cursor}` and "use-value" with `{name, value, collection}`.
 *
 * @example
 * <answer-view .answer=${await readMessage(response)} .curl=${text} .operation=${operation}></answer-view>
 */
import { html, nothing } from "lit";
import { announce } from "../lib/announce.js";
import { emit } from "../lib/emit.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";
import { panelId, tabId } from "../lib/tab-strip.js";
import "./answer-body.js";
import { answerHeaders } from "./answer-headers.js";
import { answerStatus, statusSentence } from "./answer-status.js";
import "./curl-view.js";
import { headerOf } from "./message-head.js";

const NAME = "answer";
const announced = new WeakSet();

export class AnswerView extends LightElement {
  static properties = {
    answer: { attribute: false },
    curl: { attribute: false },
    operation: { attribute: false },
    branch: { attribute: false },
    tab: { state: true },
  };

  constructor() {
    super();
    this.curl = "";
    this.tab = "response";
  }

  updated(changed) {
    const { answer } = this;
    if (!changed.has("answer") || !answer || announced.has(answer)) return;
    announced.add(answer); // it may be shown again, when its page is come back to
    announce(`Answer: ${statusSentence(answer)}`);
  }

  render() {
    const { answer, tab } = this;
    if (!answer) return html``;
    return html`<section class="answer" aria-label="Answer" @choose-tab=${this.#onChooseTab}>
      ${answerStatus(answer)}
      <div class="tabbed">
        <tab-strip name=${NAME} label="Answer" .tabs=${this.#tabs} .selected=${tab}></tab-strip>
        <div id=${panelId(NAME)} class="answer-panel" role="tabpanel" aria-labelledby=${tabId(NAME, tab)}>
          ${this.#panel()}
        </div>
      </div>
    </section>`;
  }

  get #tabs() {
    return [
      { id: "response", label: "RESPONSE" },
      { id: "headers", label: "RESPONSE HEADERS", count: this.answer.headers.length },
      { id: "curl", label: "CURL" },
    ];
  }

  /** The body stays while another tab is shown, with what is folded in it and where it is scrolled to. */
  #panel() {
    const { answer, curl, operation, tab } = this;
    const isBody = tab === "response";
    return html`<answer-body ?hidden=${!isBody} .answer=${answer} .operation=${operation}></answer-body>
      ${isBody ? this.#nextPage() : nothing}
      ${tab === "headers" ? answerHeaders(answer.headers) : nothing}
      ${tab === "curl" ? html`<curl-view .text=${curl}></curl-view>` : nothing}`;
  }

  #nextPage() {
    const cursor = headerOf(this.answer.headers, "x-pagination-cursor-next");
    if (!cursor) return nothing;
    return html`<button class="quiet-button outlined next-page" type="button" @click=${() => emit(this, "next-page", { cursor })}>
      Next page ${icons.arrowRight}
    </button>`;
  }

  /** The tabs of an answer are its own: the page's address says nothing of them. */
  #onChooseTab(event) {
    if (event.detail.name !== NAME) return;
    event.stopPropagation();
    this.tab = event.detail.tab;
  }
}

customElements.define("answer-view", AnswerView);
