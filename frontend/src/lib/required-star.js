import { html } from "lit";

/** Marks the name before it as one that must be given. */
export const requiredStar = html`<span class="required-star" aria-hidden="true">*</span>
  <span class="visually-hidden">required</span>`;
