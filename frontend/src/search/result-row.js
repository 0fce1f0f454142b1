import { html, nothing } from "lit";
import { breakable } from "../lib/breakable.js";
import { formatLink } from "../lib/links.js";
import { shortState } from "../lib/state-badge.js";
import { verb } from "../lib/verb.js";
import { cutAtRanges, marked } from "./marks.js";

const reasons = {
  description: "Details",
  parameters: "Parameter",
  request: "Request body",
  response: "Response",
};

/**
 * One operation that was found, an option that is a link too: a modified click opens it elsewhere, as any link's does.
 */
export function resultRow(hit, { id, isActive }) {
  const { branch, section, method, path, description, deprecated, matches } = hit;
  const matchOf = (name) => matches.find(({ field }) => field === name);
  return html`<a
    id=${id}
    class="search-option"
    role="option"
    tabindex="-1"
    href=${formatLink({ branch, section, anchor: hit.id })}
    aria-selected=${isActive}
    ?data-deprecated=${deprecated}
  >
    ${verb(method)}
    <span class="search-path">${markedPath(path, matchOf("path"))}</span>
    <span class="search-place">${place(hit)}</span>
    ${description ? html`<span class="search-description">${whole(description, matchOf("description"))}</span>` : nothing}
    ${matches.filter(({ field, text }) => field in reasons && text !== description).map(reason)}
  </a>`;
}

/** Deprecated ones are grey, which not everybody sees. */
function place({ branch, section, state, deprecated }) {
  const badge = deprecated
    ? html`<span class="badge" data-state="DEPRECATED">deprecated</span>`
    : shortState({ state: { value: state } });
  return html`${badge} <span class="search-branch">${branch}</span> ${section}`;
}

function reason({ field, text, ranges }) {
  return html`<span class="search-reason"><b>${reasons[field]}</b> ${marked(text, ranges)}</span>`;
}

/** The whole text; a match of another one, as of a longer description, says nothing of it. */
function whole(text, match) {
  return match?.text === text ? marked(text, match.ranges) : text;
}

function markedPath(path, match) {
  const parts = cutAtRanges(path, match?.text === path ? match.ranges : []);
  return parts.map(({ text, isMarked }) =>
    isMarked ? html`<mark>${breakable(text)}</mark>` : breakable(text),
  );
}
