/**
 * One thing wrong with a JSON text: `error` forbids sending, `hint` does not.
 *
 * @typedef {object} JsonProblem
 * @property {"error" | "hint"} severity
 * @property {"syntax" | "schema"} kind
 * @property {string} pointer where in the value, as a JSON pointer; empty for the whole of it
 * @property {string} message in plain words
 * @property {number} from offset in the text
 * @property {number} to
 * @property {number} line from 1
 * @property {number} column from 1
 */

/** @returns {JsonProblem} */
export function problem(text, severity, pointer, message, from, to, kind = "schema") {
  const before = text.slice(0, from);
  const lastBreak = before.lastIndexOf("\n");
  const line = before.split("\n").length;
  return { severity, kind, pointer, message, from, to, line, column: from - lastBreak };
}

/** How a problem is told in a list: where, then what. */
export function problemText({ kind, pointer, message, line, column }) {
  if (kind === "syntax") return `line ${line}, column ${column}: ${message}`;
  return pointer === "" ? message : `${pointer}: ${message}`;
}
