import { html, nothing } from "lit";
import { breakable } from "../lib/breakable.js";
import { showDialog } from "../lib/modal-dialog.js";
import { verb } from "../lib/verb.js";

/** Asks whether a call that may take something away is meant; Escape, and Enter without thinking, mean no. */
export async function confirmCall({ method, description }, url) {
  const { closed } = showDialog({
    label: method === "DELETE" ? "Delete this?" : "Make this call?",
    className: "confirm-dialog",
    content: html`<form method="dialog" class="dialog-body">
      <p>
        ${description ? html`<b>${asSentence(description)}</b>` : nothing} This is made with your account, and may not be possible to
        undo.
      </p>
      <p class="confirm-call">${verb(method)} <code>${breakable(url)}</code></p>
      <div class="dialog-actions">
        <button class="button" data-tone="quiet" value="" autofocus>Keep things as they are</button>
        <button class="button" data-tone="danger" value="yes">${method === "DELETE" ? "Delete" : "Make the call"}</button>
      </div>
    </form>`,
  });
  return (await closed) === "yes";
}

function asSentence(text) {
  return text.replace(/\.?$/, ".");
}
