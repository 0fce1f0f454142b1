/**
 * A native dialog over the page, with its heading and a way to close it. It is closed by Escape, by its button and by a click
 * beside it, and by going back; the focus goes back to where it was. `content` may hold forms with `method="dialog"`.
 *
 * @example
 * showDialog({ label: "Authentication", content: html`…`, className: "auth-dialog" });
 *
 * @returns {{dialog: HTMLDialogElement, closed: Promise<string>, update: (content) => void}} what it was closed with
 */
import { html, render } from "lit";
import { icons } from "./icons.js";

let dialogs = 0;

export function showDialog({ label, className = "", content }) {
  const dialog = document.createElement("dialog");
  const headingId = `dialog-${++dialogs}`;
  dialog.className = `dialog ${className}`;
  dialog.setAttribute("aria-labelledby", headingId);
  const update = (inner) =>
    render(
      frame(headingId, label, inner, () => dialog.close("")),
      dialog,
    );
  update(content);
  document.body.append(dialog);
  dialog.addEventListener("pointerdown", (event) => event.target === dialog && dialog.close(""));
  const leave = () => dialog.close("");
  addEventListener("popstate", leave);
  const closed = new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      removeEventListener("popstate", leave);
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
  dialog.showModal();
  return { dialog, closed, update };
}

function frame(headingId, label, content, close) {
  return html`<div class="dialog-frame">
    <header class="dialog-head">
      <h2 id=${headingId}>${label}</h2>
      <button type="button" class="icon-link" aria-label="Close" @click=${close}>${icons.close}</button>
    </header>
    ${content}
  </div>`;
}
