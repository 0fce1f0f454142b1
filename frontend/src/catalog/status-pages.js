import { html } from "lit";
import { emit } from "../lib/emit.js";
import { icons } from "../lib/icons.js";
import { momentInWords } from "../lib/time.js";

/** Nothing is known yet: the outline of a page. */
export function waitingPage() {
  return html`<h1 class="visually-hidden" tabindex="-1">Loading</h1>
    <div class="skeleton-page" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}

/** The server is up and reads the definitions. */
export function loadingPage({ page: { loaded, total } }) {
  return html`<div class="status-page">
    <h1 tabindex="-1">Reading the catalogue</h1>
    <p class="lead">The console has just started and reads the definitions of the APIs. This page opens by itself.</p>
    <progress max=${total || 1} .value=${total ? loaded : 0} aria-label="Sections read"></progress>
    <p class="progress-text" role="status">
      ${total ? html`<b>${loaded}</b> of ${total} sections` : "Finding out which sections there are"}
    </p>
  </div>`;
}

export function unreachablePage() {
  return html`<div class="status-page">
    <h1 tabindex="-1">The console cannot be reached</h1>
    <p class="lead">
      Its server does not answer: the connection may be down, or the console may be starting again. It is tried again
      every few seconds.
    </p>
    ${retryButton()}
  </div>`;
}

export function problemPage({ page: { detail } }) {
  return html`<div class="status-page">
    <h1 tabindex="-1">This could not be shown</h1>
    <p class="lead">${detail}</p>
    ${retryButton()}
  </div>`;
}

/** A part of the page could not be loaded. */
export function outdatedPage() {
  return html`<div class="status-page">
    <h1 tabindex="-1">This page needs to be loaded again</h1>
    <p class="lead">A part of it could not be loaded: the console has probably been updated since you opened it.</p>
    <button type="button" class="button" @click=${() => location.reload()}>Load again</button>
  </div>`;
}

export function staleNotice({ stale, loadedAt }) {
  if (!stale) return "";
  return html`<div class="notice" data-tone="warning">
    ${icons.alert}
    <p>
      <b>This catalogue may be out of date.</b> The provider’s definitions could not be read again; what is shown is of
      ${momentInWords(loadedAt)}.
    </p>
  </div>`;
}

function retryButton() {
  return html`<button type="button" class="button" @click=${(event) => emit(event.target, "retry")}>Try again</button>`;
}
