import { keyText, valueText } from "./json-row-text.js";
import { marked } from "./marked.js";

const LONGEST_KEY = 200;
const LONGEST_VALUE = 400;
const WORDS = { true: "literal", false: "literal", null: "literal" };

/**
 * A row of JSON cut into coloured pieces, with what was searched for marked. Long texts are cut around the place that
 * the reader looks for, else at their end.
 *
 * @returns {{pieces: {kind: string, text: string, mark?: "found" | "current"}[], note: string, isCut: boolean}}
 */
export function pieces(rows, row, isOpen, matches) {
  const key = keyText(rows, row);
  const value = valueText(rows, row);
  const colon = key && ": ";
  const shift = key.length + colon.length;
  const shownKey = excerpt("key", key, LONGEST_KEY, matches);
  const shownValue = excerpt(kindOf(value), value, LONGEST_VALUE, shifted(matches, shift));
  const folded = rows.kindOf(row) === "open" && !isOpen;
  const closing = { "[": "]", "{": "}" }[value];
  return {
    pieces: [
      ...shownKey.pieces,
      ...marked([{ kind: "plain", text: colon }], shifted(matches, key.length)),
      ...shownValue.pieces,
      ...(folded ? [{ kind: "plain", text: ` … ${closing}` }] : []),
      { kind: "plain", text: isOpen || !rows.hasNext(row) ? "" : "," },
    ].filter(({ text }) => text),
    size: folded ? rows.size.values[row] : undefined,
    isCut: shownKey.isCut || shownValue.isCut,
  };
}

function excerpt(kind, text, longest, matches) {
  if (text.length <= longest) return { pieces: marked([{ kind, text }], matches), isCut: false };
  const focus = matches.find(({ isCurrent, end }) => isCurrent && end > 0)?.start ?? 0;
  const from = Math.min(Math.max(0, focus - longest / 4), text.length - longest);
  const to = from + longest;
  return {
    pieces: [
      { kind: "cut", text: from > 0 ? "…" : "" },
      ...marked([{ kind, text: text.slice(from, to) }], shifted(matches, from)),
      { kind: "cut", text: to < text.length ? "…" : "" },
    ],
    isCut: true,
  };
}

function shifted(matches, by) {
  return matches.map((match) => ({ ...match, start: match.start - by, end: match.end - by }));
}

function kindOf(value) {
  if (value.startsWith('"')) return "string";
  if (/^[-\d]/.test(value)) return "number";
  return Object.hasOwn(WORDS, value) ? "literal" : "plain";
}
