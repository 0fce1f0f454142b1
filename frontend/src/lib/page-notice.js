/**
 * Something to be told at the top of the page, whatever page that is, until it is closed.
 *
 * @example
 * showNotice({ tone: "warning", text: "The login was cancelled.", action: { label: "Log in", run } });
 */
import { html, nothing, render } from "lit";
import { icons } from "./icons.js";

/** A part of the page could not be loaded. */
export const outdatedNotice = {
  tone: "danger",
  text: "A part of this page could not be loaded: the console has probably been updated since you opened it.",
  action: { label: "Load again", run: () => location.reload() },
};

export function showNotice({ tone, text, action }, place = document.getElementById("notices")) {
  const close = () => render(nothing, place);
  const act = () => {
    close();
    action.run();
  };
  render(
    html`<div class="notice page-notice" data-tone=${tone} role="alert">
      ${icons.alert}
      <p>
        ${text}
        ${action ? html`<button type="button" class="link-button" @click=${act}>${action.label}</button>` : nothing}
      </p>
      <button type="button" class="icon-link" aria-label="Close the notice" @click=${close}>${icons.close}</button>
    </div>`,
    place,
  );
}
