import { format } from "jsonc-parser";

/**
 * The changes that lay JSON text out anew, two spaces a level. Only white space changes, so that long numbers keep all their digits.
 *
 * @returns {{from: number, to: number, insert: string}[]}
 */
export function formatChanges(text) {
  const edits = format(text, undefined, { tabSize: 2, insertSpaces: true, eol: "\n" });
  return edits.map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content }));
}
