import { html } from "lit";
import { offsetAt } from "./caret.js";
import { jsonTokens } from "./json-tokens-view.js";

/** The coloured text that stands in for the editor; a click or Enter calls `edit` with the place in the text. */
export function textToEdit(label, text, edit) {
  return html`
    <pre
      class="json-text"
      tabindex="0"
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label="${label}, press Enter to edit"
      @click=${(event) => editAtClick(event, edit)}
      @keydown=${(event) => editAtEnter(event, edit)}
    >${jsonTokens(text)}</pre>
  `;
}

export const keyboardNote = html`
  <p class="json-note">
    <kbd>Ctrl</kbd> + <kbd>Space</kbd> completes, <kbd>F8</kbd> goes to the next problem, <kbd>Esc</kbd> then
    <kbd>Tab</kbd> leaves the editor.
  </p>
`;

/** A drag over the text selects it, to be copied; only a plain click begins to edit. */
function editAtClick({ currentTarget, clientX, clientY }, edit) {
  if (document.getSelection().isCollapsed) edit(offsetAt(currentTarget, clientX, clientY));
}

function editAtEnter(event, edit) {
  if (event.key !== "Enter") return;
  event.preventDefault();
  edit(0);
}
