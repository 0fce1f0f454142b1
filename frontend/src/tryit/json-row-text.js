/** The text of a row of JSON, as it is laid out. */

const QUOTE = 34;
const INDENT = "  ";

/**
 * A text or number as it reads without quotes; undefined for anything else.
 *
 * @param {JsonRows} rows
 * @param column where it begins: that of the values, or that of the names
 */
export function plainText(rows, row, column = rows.start) {
  const { text } = rows;
  const start = column.values[row];
  if (start < 0) return undefined;
  if (text.charCodeAt(start) === QUOTE) {
    const quoted = text.slice(start, column === rows.key ? endOfString(text, start) : rows.end.values[row]);
    return quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
  }
  const value = rows.kindOf(row) === "value" ? text.slice(start, rows.end.values[row]) : "";
  return /^[-\d]/.test(value) ? value : undefined;
}

/** A name as it is shown, with its quotes; empty if there is none. */
export function keyText(rows, row) {
  const start = rows.key.values[row];
  return start < 0 ? "" : canonical(rows.text.slice(start, endOfString(rows.text, start)));
}

/** A text, number or word as it is shown, or what opens or closes an object or array. Numbers keep all their digits. */
export function valueText(rows, row) {
  const { text } = rows;
  const start = rows.start.values[row];
  if (rows.kindOf(row) !== "value") return text[start];
  const value = text.slice(start, rows.end.values[row]);
  return text.charCodeAt(start) === QUOTE ? canonical(value) : value.replace(/^([[{])\s*([\]}])$/, "$1$2");
}

/** What a row reads as, without indentation and comma. */
export function shownText(rows, row) {
  const key = keyText(rows, row);
  return key ? `${key}: ${valueText(rows, row)}` : valueText(rows, row);
}

/** A value with all that it holds, laid out with two spaces a level. */
export function prettyText(rows, first) {
  const outermost = rows.depth.values[first];
  const last = Math.max(first, rows.partner.values[first]);
  const lines = [];
  for (let row = first; row <= last; row++) {
    const indent = INDENT.repeat(rows.depth.values[row] - outermost);
    const comma = row < last && rows.kindOf(row) !== "open" && rows.hasNext(row) ? "," : "";
    lines.push(`${indent}${row === first ? valueText(rows, row) : shownText(rows, row)}${comma}`);
  }
  return lines.join("\n");
}

/** Of the many ways to escape a text, the one that escapes only what has to be. */
function canonical(quoted) {
  return quoted.includes("\\") ? JSON.stringify(JSON.parse(quoted)) : quoted;
}

/** The end of a string that is known to be well formed. */
function endOfString(text, start) {
  let at = start;
  do {
    at = text.indexOf('"', at + 1);
  } while (isEscaped(text, at));
  return at + 1;
}

function isEscaped(text, at) {
  let before = at;
  while (text[before - 1] === "\\") before--;
  return (at - before) % 2 === 1;
}
