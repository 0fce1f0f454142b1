import { html, nothing } from "lit";
import { icons } from "../lib/icons.js";
import { verb } from "../lib/verb.js";
import { sizeWords } from "./answer-words.js";
import "./running-time.js";

const isMac = /^Mac/.test(navigator.platform);

/**
 * What is always at hand while an operation is read: the button, the call as it stands, and what there is to say of it.
 *
 * @param {{operation, url: string, call: object, need: object, faults: object[], isResuming: boolean}} state
 * @param {{run, runAnyway, cancel, logIn}} actions
 */
export function tryBar(
  { operation, url, call, need, faults, isResuming },
  { run, runAnyway, cancel, logIn },
) {
  const isRunning = call.phase === "running";
  return html`<div class="try-bar">
    <button
      type="button"
      class="button try-button"
      data-destructive=${operation.method === "DELETE" || nothing}
      aria-disabled=${isRunning}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      title="${isMac ? "⌘" : "Ctrl+"}Enter"
      @click=${run}
    >
      TRY
    </button>
    ${isRunning ? html`<button type="button" class="button" data-tone="quiet" @click=${cancel}>Cancel</button>` : nothing}
    <p class="try-call" title=${url}>${verb(operation.method)} <code><bdi>${url}</bdi></code></p>
    <div class="try-aside">${isRunning ? progress(call) : hint({ need, faults, isResuming }, { runAnyway, logIn })}</div>
  </div>`;
}

function progress({ since, received }) {
  return html`<span class="spinner" aria-hidden="true"></span><running-time .since=${since}></running-time>
    ${received > 0 ? html`<span class="try-received">${sizeWords(received)}</span>` : nothing}`;
}

function hint({ need, faults, isResuming }, { runAnyway, logIn }) {
  if (faults.length > 0) return faultHint(faults, runAnyway);
  if (need.lacks === "login") {
    return html`<button type="button" class="link-button try-hint" @click=${logIn}>${icons.key} Needs a login</button>`;
  }
  if (need.lacks === "scope") {
    return html`<span class="try-hint" data-tone="warning">${icons.key} Your token lacks <code>${need.scopes[0]}</code></span>
      <button type="button" class="link-button" @click=${logIn}>Add it</button>`;
  }
  if (isResuming) {
    return html`<span class="try-hint" data-tone="success">${icons.check} You are logged in: press TRY to go on</span>`;
  }
  return nothing;
}

/** A body that does not fit its schema may be sent all the same: the definition may be what is wrong. */
function faultHint(faults, runAnyway) {
  const mayBeSent = faults.every(({ binding }) => !binding);
  const values = faults.filter(({ place }) => place !== "body");
  const words = [
    values.length === 1 && values[0].sentence,
    values.length > 1 && `${values.length} values are missing or wrong`,
    values.length < faults.length && "The body does not fit its schema",
  ].filter(Boolean);
  return html`<span class="try-hint" data-tone="danger" role="alert">${icons.alert} ${words.join("; ")}</span>
    ${mayBeSent ? html`<button type="button" class="link-button" @click=${runAnyway}>Send anyway</button>` : nothing}`;
}
