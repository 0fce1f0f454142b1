import { html } from "lit";

const coloured = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The verb of an operation, in its colour. */
export function verb(method) {
  return html`<span class="verb" data-verb=${coloured.includes(method) ? method : "OTHER"}>${method}</span>`;
}
