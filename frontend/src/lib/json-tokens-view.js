import { html } from "lit";
import { tokenize } from "./json-tokens.js";

/** JSON text as spans, one a token, `class="json-key"` and the like; punctuation and white space stay plain text. */
export function jsonTokens(text) {
  return tokenize(text).map(({ kind, text: piece }) =>
    kind === "plain" ? piece : html`<span class="json-${kind}">${piece}</span>`,
  );
}
