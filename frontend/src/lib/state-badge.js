import { html, nothing } from "lit";

const unremarkable = "PRODUCTION";

export function isRemarkable({ value }) {
  return value !== unremarkable;
}

/** The badge of a line: production needs none, and a deprecated line is grey already. */
export function shortState({ state, deprecated }) {
  if (!isRemarkable(state) || deprecated) return nothing;
  return html`<span class="badge" data-state=${state.value}>${state.value.toLowerCase()}</span>`;
}

export function stateBadge({ value, label }) {
  return html`<span class="badge badge-long" data-state=${value}>${label}</span>`;
}
