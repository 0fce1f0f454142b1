import { html, nothing } from "lit";
import { breakable } from "../lib/breakable.js";
import "../lib/copy-button.js";
import { icons } from "../lib/icons.js";
import { inlineCode } from "../lib/inline-code.js";
import { formatLink } from "../lib/links.js";
import "../lib/markdown-text.js";
import { stateBadge } from "../lib/state-badge.js";
import { verb } from "../lib/verb.js";
import { deprecationNotice } from "./deprecation-notice.js";
import { pathParts } from "./path-parts.js";

/** The first part of an operation: what it does, where it is, who may call it. */
export function operationSummary(operation) {
  const { branch, section, id, method, path, description, longDescription, state } = operation;
  return html`<header class="summary">
    <p class="eyebrow">
      <span>${branch}</span><span>${section}</span>
    </p>
    <h1 tabindex="-1">${description || `${method} ${path}`}</h1>
    <div class="endpoint">
      ${verb(method)}
      <code class="endpoint-path">${pathParts(path).map(pathPart)}</code>
      <copy-button .text=${path} label="Copy the path"></copy-button>
      <a class="icon-link" href=${formatLink({ branch, section, anchor: id })} aria-label="Permalink to this operation" title="Permalink">
        ${icons.link}
      </a>
    </div>
    ${deprecationNotice(operation)} ${
      longDescription
        ? html`<markdown-text class="long-description" .text=${longDescription} top-heading="2"></markdown-text>`
        : nothing
    }
    <dl class="facts">
      <div>
        <dt>State</dt>
        <dd>${stateBadge(state)}</dd>
      </div>
      ${authentication(operation.authentication)} ${iamActions(operation.iamActions)}
    </dl>
  </header>`;
}

function pathPart({ text, isParameter }) {
  if (isParameter) return html`<span class="path-parameter">${text}</span>`;
  return breakable(text);
}

function authentication({ required, scopes = [] }) {
  return html`<div>
    <dt>Authentication</dt>
    <dd>${required ? html`${icons.key}Needed` : html`${icons.unlocked}Not needed`}</dd>
  </div>
  ${
    required && scopes.length > 0
      ? html`<div>
        <dt>${scopes.length === 1 ? "Scope" : "One of the scopes"}</dt>
        <dd>
          <ul class="code-list">
            ${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
          </ul>
        </dd>
      </div>`
      : nothing
  }`;
}

function iamActions(actions) {
  if (actions.length === 0) return nothing;
  return html`<div>
    <dt>IAM ${actions.length === 1 ? "action" : "actions"}</dt>
    <dd>
      <ul class="code-list">
        ${actions.map(
          ({ name, required, description }) =>
            html`<li>
              <code>${name}</code>${iamRemark(required, description)}
            </li>`,
        )}
      </ul>
    </dd>
  </div>`;
}

/** "optional: needed to list the keys", or whichever part of it there is. */
function iamRemark(required, description) {
  if (required && !description) return nothing;
  const opening = required ? "" : description ? "optional: " : "optional";
  return html` <span class="aside">${opening}${description ? inlineCode(description) : nothing}</span>`;
}
