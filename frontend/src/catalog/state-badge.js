import { html, nothing } from "lit";

const unremarkable = "PRODUCTION";

/** The badge of a line: production needs none, and a deprecated line is grey already, so only says so to who listens. */
export function shortState({ state, deprecated }) {
  if (state.value === unremarkable) return nothing;
  if (deprecated) return html`<span class="visually-hidden">Deprecated</span>`;
  return html`<span class="badge" data-state=${state.value}>${state.value.toLowerCase()}</span>`;
}

export function stateBadge({ value, label }) {
  return html`<span class="badge badge-long" data-state=${value}>${label}</span>`;
}
