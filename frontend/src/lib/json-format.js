import { applyEdits, format } from "jsonc-parser";

/** Lays JSON text out anew, two spaces a level. Only white space changes, so that long numbers keep all their digits. */
export function formatJson(text) {
  return applyEdits(text, format(text, undefined, { tabSize: 2, insertSpaces: true, eol: "\n" }));
}
