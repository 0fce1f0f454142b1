import { html, nothing } from "lit";
import { numberWords, sizeWords, timeWords } from "./answer-words.js";
import { headerOf } from "./message-head.js";
import { statusWords } from "./status-words.js";

/** The first line of an answer: its status and what that means, how long it took, how large it is. */
export function answerStatus({ status, reason, headers, size, upstreamMillis, complete }) {
  const { name, meaning, kind } = statusWords(status, reason);
  const location = headerOf(headers, "location");
  const retryAfter = headerOf(headers, "retry-after");
  return html`<div class="answer-status">
    <p>
      <strong class="status" data-kind=${kind}>${status}${name ? ` ${name}` : nothing}</strong>
      <span>${meaning}</span>
    </p>
    <dl class="answer-facts">
      ${upstreamMillis === null ? nothing : fact("Time", timeWords(upstreamMillis), "Until the provider's answer began")}
      ${fact("Size", sizeWords(size), `${numberWords(size)} bytes, uncompressed`)}
      ${complete ? nothing : html`<div><dt class="visually-hidden">Completeness</dt><dd class="incomplete">Incomplete</dd></div>`}
    </dl>
    ${location ? html`<p class="answer-hint">Location: <code>${location}</code>${kind === "redirect" ? " (not followed)" : ""}</p>` : nothing}
    ${retryAfter ? html`<p class="answer-hint">Retry-After: <code>${retryAfter}${/^\d+$/.test(retryAfter) ? " s" : ""}</code></p>` : nothing}
  </div>`;
}

/** The same in a sentence, to be said. */
export function statusSentence({ status, reason, size, upstreamMillis, complete }) {
  const { name, meaning } = statusWords(status, reason);
  const time = upstreamMillis === null ? "" : ` in ${timeWords(upstreamMillis)}`;
  return `${`${status} ${name}`.trim()}. ${meaning} ${sizeWords(size)}${time}${complete ? "" : ", incomplete"}.`;
}

function fact(name, value, title) {
  return html`<div title=${title}>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
