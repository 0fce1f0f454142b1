import { html, nothing } from "lit";
import { icons } from "../lib/icons.js";
import "./wait-time.js";

/** Why the console did not make the call, and what helps. */
export function refusalNotice({ title, text, remedy, wait }, { logIn, again }) {
  return notice(
    "danger",
    html`<p><b>${title}.</b> ${text}</p>
    ${remedy === "login" ? action("Log in", logIn) : nothing} ${remedy === "again" ? action("Try again", again) : nothing}
    ${remedy === "reload" ? action("Load again", () => location.reload()) : nothing}
    ${remedy === "wait" ? html`<wait-time .seconds=${wait}></wait-time>` : nothing}`,
  );
}

/** What helps where it was the provider who refused. */
export function adviceNotice({ text, action: label }, logIn) {
  return notice(
    "warning",
    html`<p>${text}</p>
    ${action(label, logIn)}`,
  );
}

export function outdatedNotice() {
  return notice(
    "danger",
    html`<p><b>This page needs to be loaded again.</b> A part of it could not be loaded: the console has probably been
        updated since you opened it. What you typed stays.</p>
      ${action("Load again", () => location.reload())}`,
  );
}

export function plainNotice(text) {
  return notice("info", html`<p>${text}</p>`);
}

function notice(tone, content) {
  const icon = tone === "info" ? icons.shield : icons.alert;
  return html`<div class="notice try-notice" data-tone=${tone} role=${tone === "danger" ? "alert" : "status"}>
    ${icon}
    <div>${content}</div>
  </div>`;
}

function action(label, run) {
  return html`<button type="button" class="link-button" @click=${run}>${label}</button>`;
}
