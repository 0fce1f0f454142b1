/**
 * Cuts JSON text into coloured pieces. Text that is not JSON, half typed for instance, is cut as far as it makes sense:
 * the pieces always join to the whole text again.
 *
 * @example
 * tokenize('{"size": 3}'); // [{ kind: "plain", text: "{" }, { kind: "key", text: '"size"' }, …]
 */
const TOKEN =
  /(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\\n]|\\.)*"?)|(?<number>-?\d[\d.eE+-]*)|(?<literal>\b(?:true|false|null)\b)|(?<plain>[\s{}[\],:]+|.)/g;

const LONGEST_COLOURED = 200_000;

/** @returns {{kind: "key" | "string" | "number" | "literal" | "plain", text: string}[]} */
export function tokenize(text) {
  const tokens = [];
  for (const { groups } of text.slice(0, LONGEST_COLOURED).matchAll(TOKEN)) {
    const [kind, piece] = Object.entries(groups).find(([, value]) => value !== undefined);
    const last = tokens.at(-1);
    if (kind === "plain" && last?.kind === "plain") last.text += piece;
    else tokens.push({ kind, text: piece });
  }
  if (text.length > LONGEST_COLOURED) tokens.push({ kind: "plain", text: text.slice(LONGEST_COLOURED) });
  return tokens;
}
