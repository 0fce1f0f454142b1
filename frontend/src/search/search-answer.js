import { html, nothing } from "lit";
import { countOf } from "./count-words.js";
import { isAsked } from "./criteria.js";
import { resultRow } from "./result-row.js";
import { searchNotice } from "./search-notices.js";
import { searchStart } from "./search-start.js";

/** What was found, or what can be asked, or why there is nothing. */
export function searchAnswer(parts) {
  const { criteria, state, hasOptions } = parts;
  return html`
    <div class="search-status">
      <p role="status">${isAsked(criteria) ? statusText(state) : ""}</p>
      ${currentFirst(parts)}
    </div>
    <div
      id="search-list"
      class="search-list"
      role="listbox"
      aria-label=${isAsked(criteria) ? "Operations found" : "Searches"}
      aria-busy=${state.isBusy}
      ?hidden=${!hasOptions}
      @scroll=${parts.scroll}
      @mousedown=${keepFocus}
    >
      ${hasOptions ? options(parts) : nothing}
    </div>
    ${hasOptions ? nothing : searchNotice(parts)} ${foot(parts)}
  `;
}

function options({ criteria, state, recent, isActive, choose, remember }) {
  if (!isAsked(criteria)) return searchStart({ recent, isActive, choose });
  return html`<div role="presentation" @click=${remember}>
    ${state.hits.map((hit, index) => resultRow(hit, { id: `search-option-${index}`, isActive: isActive(index) }))}
  </div>`;
}

/** The field keeps the focus when an option or a button of the list is pressed. */
function keepFocus(event) {
  if (event.target.closest('[role="option"], button')) event.preventDefault();
}

function statusText({ isWaiting, problem, answered, total }) {
  if (isWaiting || problem || !answered) return "";
  return total ? countOf(total) : "Nothing found";
}

function currentFirst({ criteria, section, change }) {
  if (!section) return nothing;
  return html`<label class="search-check">
    <input
      type="checkbox"
      .checked=${criteria.currentFirst}
      @change=${(event) => change({ ...criteria, currentFirst: event.target.checked })}
    />
    <span><code>${section}</code> first</span>
  </label>`;
}

/** How far the list goes, or what else can be done with it; and the keys. */
function foot({ state, criteria, recent, hasMore, readOn, forget }) {
  const rest = isAsked(criteria)
    ? restOf(state, hasMore, readOn)
    : recent.length
      ? forgetButton(forget)
      : nothing;
  return html`<div class="search-foot" @mousedown=${keepFocus}>
    ${rest}
    <p class="search-keys" aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> move <kbd>Enter</kbd> opens <kbd>Esc</kbd> closes</p>
  </div>`;
}

function restOf({ hits, total, problem, isWaiting, readingProblem }, hasMore, readOn) {
  if (problem || isWaiting || hits.length >= total) return nothing;
  return html`<span>${readingProblem?.text ?? `${hits.length} of ${total.toLocaleString("en")} are listed.`}</span>
    ${
      hasMore
        ? html`<button type="button" class="quiet-button" @click=${readOn}>Show more</button>`
        : html`<span>Filters narrow them down.</span>`
    }`;
}

function forgetButton(forget) {
  return html`<button type="button" class="quiet-button" @click=${forget}>Forget recent searches</button>`;
}
