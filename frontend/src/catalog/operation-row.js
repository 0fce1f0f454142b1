import { html, nothing } from "lit";
import { formatLink } from "../lib/links.js";
import { isRemarkable, shortState } from "../lib/state-badge.js";
import { verb } from "../lib/verb.js";
import { splitPath } from "./path-parts.js";

/**
 * A line of the list of operations: verb, path with its last part set off, description, state. Where the path is too
 * long, its beginning is cut off: the base is laid out from right to left for that, the `bdi` keeps it readable. Who
 * listens hears the path in one piece.
 */
export function operationRow(operation, { branch, section, filter, isCurrent }) {
  const { id, method, path, description, deprecated } = operation;
  const { base, leaf } = splitPath(path);
  return html`<li>
    <a
      class="operation-row"
      href=${formatLink({ branch, section, filter, anchor: id })}
      tabindex="-1"
      aria-label=${spokenName(operation)}
      aria-current=${isCurrent ? "page" : nothing}
      ?data-deprecated=${deprecated}
    >
      ${verb(method)}
      <span class="row-path" title=${path}>${base ? html`<span class="row-base"><bdi>${base}</bdi></span>` : nothing}<b>${leaf}</b></span>
      ${shortState(operation)} ${description ? html`<span class="row-description">${description}</span>` : nothing}
    </a>
  </li>`;
}

/** What is seen in the order in which it is seen, then what only the colour says. */
function spokenName({ method, path, state, description, deprecated }) {
  const badge = isRemarkable(state) && !deprecated && state.value.toLowerCase();
  return [`${method} ${path}`, badge, description, deprecated && "deprecated"].filter(Boolean).join(", ");
}
