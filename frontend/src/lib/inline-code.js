/**
 * A plain description with its `quoted` words set as code, the one habit of Markdown that short descriptions have.
 *
 *   html`<p>${inlineCode("A name such as `web-1`")}</p>`
 */
import { html } from "lit";

export function inlineCode(text) {
  const parts = text.split("`");
  // An even number of parts: a quote that never closes is a character like any other.
  if (parts.length % 2 === 0) return text;
  return parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
