import { html } from "lit";
import { showDialog } from "../lib/modal-dialog.js";
import "./auth-panel.js";

let open;

/**
 * The dialog in which scopes are chosen and a login begins or ends.
 *
 * @param {import("./session.js").Session} session
 * @param {{scopes?: string[], why?: string, beforeLeaving?: () => void}} wanted the scopes that are asked for, and why; what is to
 *   be done before the page is left for the login
 */
export function openAuthentication(session, wanted) {
  const content = html`<auth-panel .session=${session} .wanted=${wanted} @done=${() => open.dialog.close("")}></auth-panel>`;
  if (open?.dialog.open) return open.update(content);
  open = showDialog({ label: "Authentication", className: "auth-dialog", content });
  return undefined;
}
