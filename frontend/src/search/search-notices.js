import { html, nothing } from "lit";
import { icons } from "../lib/icons.js";
import { countBounds, withoutBounds } from "./criteria.js";
import { countOf } from "./count-words.js";

/** What there is to say where there are no hits to show. */
export function searchNotice({ state, criteria, change, again }) {
  if (state.isWaiting) return waiting();
  if (state.problem) return trouble(state.problem, { criteria, change, again });
  if (state.answered && state.total === 0 && !state.isBusy) return nothingFound(state, change);
  return nothing;
}

function waiting() {
  return html`<div class="search-notice">
    <p><b>The search gets ready.</b> The server has just started and still reads the operations; this goes on by itself.</p>
  </div>`;
}

function trouble({ kind, text }, { criteria, change, again }) {
  const isBounded = kind === "refused" && countBounds(criteria) > 0;
  return html`<div class="search-notice">
    <div class="notice" data-tone="warning" role="alert">${icons.alert}<p>${text}</p></div>
    ${isBounded ? suggestion("Search without the filters", () => change(withoutBounds(criteria))) : nothing}
    ${kind === "unavailable" ? suggestion("Try again", again) : nothing}
  </div>`;
}

function nothingFound({ answered, relaxed }, change) {
  return html`<div class="search-notice">
    <p><b>${emptiness(answered)}</b></p>
    ${
      relaxed.length
        ? html`<ul class="search-suggestions">
            ${relaxed.map(
              ({ criteria, text, total }) =>
                html`<li>${suggestion(html`${text}: ${countOf(total)}`, () => change(criteria))}</li>`,
            )}
          </ul>`
        : html`<p>Look for a typing error, or try other words or fewer.</p>`
    }
  </div>`;
}

function emptiness(criteria) {
  const words = criteria.words.trim();
  if (!words) return "No operation passes these filters together.";
  return `No operation matches “${words}”${countBounds(criteria) ? " with these filters" : ""}.`;
}

function suggestion(text, action) {
  return html`<button type="button" class="link-button" @click=${action}>${text}</button>`;
}
