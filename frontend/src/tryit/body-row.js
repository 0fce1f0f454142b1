import { html, nothing } from "lit";
import { count, numberWords } from "./answer-words.js";

const DEEPEST_INDENT = 30;
const INDENT = "  ";

/**
 * One row of a body.
 *
 * @param line as the documents give it
 * @param {{id: string, isTree: boolean, isActive: boolean, isFault: boolean, offer: object | null}} how `offer` is the
 *     parameter's value that the row holds
 */
export function bodyRow(line, { id, isTree, isActive, isFault, offer }) {
  const { row, kind, level, isOpen } = line;
  return html`<div
    class="body-row"
    id=${id}
    data-row=${row}
    role=${isTree ? "treeitem" : nothing}
    aria-level=${isTree ? level + 1 : nothing}
    aria-expanded=${kind === "open" ? isOpen : nothing}
    aria-selected=${isTree ? isActive : nothing}
    ?data-active=${isActive}
    ?data-fault=${isFault}
  >${isTree ? lead(line) : nothing}${offer ? offered(line, offer) : line.pieces.map(piece)}${notes(line)}</div>`;
}

function lead({ kind, level }) {
  const indent = INDENT.repeat(Math.min(level, DEEPEST_INDENT));
  const depth =
    level > DEEPEST_INDENT ? html`<span class="body-note">level ${numberWords(level + 1)} </span>` : nothing;
  return html`${indent}<span class="body-toggle" ?data-toggle=${kind === "open"}></span>${depth}`;
}

function piece({ kind, text, mark }) {
  const content = mark ? html`<mark ?data-current=${mark === "current"}>${text}</mark>` : text;
  return kind === "plain" ? content : html`<span class="json-${kind}">${content}</span>`;
}

/** The value as a button; for the keyboard the row's details have one, so that Tab does not stop at each row. */
function offered({ pieces: all }, { name }) {
  const isValue = ({ kind }) => kind === "string" || kind === "number";
  const [first, last] = [all.findIndex(isValue), all.findLastIndex(isValue) + 1];
  return html`${all.slice(0, first).map(piece)}<button
      type="button"
      tabindex="-1"
      class="body-offer"
      title="Use as ${name}"
    >${all.slice(first, last).map(piece)}</button>${all.slice(last).map(piece)}`;
}

function notes({ kind, isOpen, size, isCut, pieces: all }) {
  if (isCut) return html` <button type="button" tabindex="-1" class="body-whole">Show whole</button>`;
  if (kind !== "open" || isOpen) return nothing;
  return html` <span class="body-note">${isArray(all) ? count(size, "item") : count(size, "property", "properties")}</span>`;
}

function isArray(all) {
  return all.some(({ kind, text }) => kind === "plain" && text === "]");
}
