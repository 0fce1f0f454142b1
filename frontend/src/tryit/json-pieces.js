import { keyText, shownText, valueText } from "./json-row-text.js";
import { marked } from "./marked.js";

const LONGEST_KEY = 80;
const LONGEST_VALUE = 160;
const LONGEST_PREVIEW = 60;
const LONGEST_PREVIEWED = 40;
const WORDS = ["true", "false", "null"];
const CLOSING = { "[": "]", "{": "}" };

/**
 * A row of JSON cut into coloured pieces, with what was searched for marked. Long texts are cut around the place that
 * the reader looks for, else at their end.
 *
 * @returns {{pieces: {kind: string, text: string, mark?: "found" | "current"}[], note: string, isCut: boolean}}
 */
export function pieces(rows, row, isOpen, search) {
  const key = keyText(rows, row);
  const value = valueText(rows, row);
  const colon = key && ": ";
  const before = key.length + colon.length;
  const place = search.placeIn(row, `${key}${colon}${value}`);
  const shownKey = excerpt("key", key, LONGEST_KEY, place);
  const shownValue = excerpt(kindOf(value), value, LONGEST_VALUE, place - before);
  const shown = [...shownKey.pieces, { kind: "plain", text: colon }, ...shownValue.pieces];
  const shownBefore = textOf(shownKey.pieces).length + colon.length;
  const current = place < before ? place + shownKey.shift : place - before + shownBefore + shownValue.shift;

  const isFolded = rows.kindOf(row) === "open" && !isOpen;
  return {
    pieces: [
      ...marked(shown, search.in(textOf(shown), place < 0 ? -1 : current)),
      { kind: "preview", text: isFolded ? ` ${preview(rows, row)} ` : "" },
      { kind: "plain", text: isFolded ? CLOSING[value] : "" },
      { kind: "plain", text: isOpen || !rows.hasNext(row) ? "" : "," },
    ].filter(({ text }) => text),
    size: isFolded ? rows.size.values[row] : undefined,
    isCut: shownKey.isCut || shownValue.isCut,
  };
}

/** At most so much of a text, with the place in it; `shift` is how far what is shown has moved. */
function excerpt(kind, text, longest, place) {
  if (text.length <= longest) return { pieces: [{ kind, text }], shift: 0, isCut: false };
  const isWithin = place >= 0 && place < text.length;
  const from = isWithin ? Math.min(Math.max(0, place - longest / 4), text.length - longest) : 0;
  const [lead, trail] = [from > 0, from + longest < text.length].map((isShort) => (isShort ? "…" : ""));
  return {
    pieces: [
      { kind: "cut", text: lead },
      { kind, text: text.slice(from, from + longest) },
      { kind: "cut", text: trail },
    ],
    shift: lead.length - from,
    isCut: true,
  };
}

/** The first few texts and numbers of what is folded. */
function preview(rows, row) {
  const { partner } = rows;
  const texts = [];
  let length = 0;
  let child = row + 1;
  for (; child < partner.values[row] && length < LONGEST_PREVIEW; child++) {
    if (rows.kindOf(child) === "open") {
      child = partner.values[child];
    } else {
      const text = shownText(rows, child);
      texts.push(text.length > LONGEST_PREVIEWED ? `${text.slice(0, LONGEST_PREVIEWED)}…` : text);
      length += texts.at(-1).length;
    }
  }
  return [...texts, ...(texts.length < rows.size.values[row] ? ["…"] : [])].join(", ");
}

function textOf(all) {
  return all.map(({ text }) => text).join("");
}

function kindOf(value) {
  if (value.startsWith('"')) return "string";
  if (/^[-\d]/.test(value)) return "number";
  return WORDS.includes(value) ? "literal" : "plain";
}
