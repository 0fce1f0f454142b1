/**
 * JSON text as typed: its tree with positions, its value, and what is wrong with its syntax.
 *
 * @example
 * const { tree, value, problems } = readJson('{"a": 1,}');
 */
import { parseTree, printParseErrorCode } from "jsonc-parser";
import { problem } from "./json-problem.js";

const DEEPEST = 200;
const LONGEST = 1_000_000;
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const SYNTAX = new Map([
  ["InvalidSymbol", "a word that JSON does not know; texts stand in double quotes"],
  ["InvalidNumberFormat", "a number that is not written as JSON wants it"],
  ["PropertyNameExpected", "a property name in double quotes is expected here"],
  ["ValueExpected", "a value is expected here"],
  ["ColonExpected", "a colon is expected here"],
  ["CommaExpected", "a comma is expected here"],
  ["CloseBraceExpected", "a closing brace } is missing"],
  ["CloseBracketExpected", "a closing bracket ] is missing"],
  ["EndOfFileExpected", "the text should end here"],
  ["InvalidCommentToken", "JSON has no comments"],
  ["UnexpectedEndOfComment", "JSON has no comments"],
  ["UnexpectedEndOfString", "a closing double quote is missing"],
  ["UnexpectedEndOfNumber", "a number that is not complete"],
  ["InvalidUnicode", "\\u wants four hexadecimal digits"],
  ["InvalidEscapeCharacter", "JSON does not know this \\ escape"],
  ["InvalidCharacter", "a control character that must be escaped"],
]);

/** @returns {{tree?: object, value?: unknown, problems: object[]}} the tree and value only of a text without syntax errors */
export function readJson(text) {
  const refusal = refuse(text);
  if (refusal) return { problems: [problem(text, "error", "", refusal, 0, 0)] };

  const errors = [];
  const tree = parseTree(text, errors, STRICT);
  if (errors.length > 0) return { problems: [syntaxProblem(text, errors[0])] };
  return { tree, value: JSON.parse(text), problems: [] };
}

function refuse(text) {
  if (text.trim() === "") return "the body is empty";
  if (text.length > LONGEST) return "the text is too long to be checked";
  return depthOf(text) > DEEPEST ? "the text is nested too deeply to be checked" : undefined;
}

/** One slip makes the parser complain again and again after it: only its first word helps. */
function syntaxProblem(text, { error, offset, length }) {
  const message = isCommaTooMany(text, offset)
    ? "there is a comma too many before this"
    : SYNTAX.get(printParseErrorCode(error));
  return problem(text, "error", "", message ?? "this is not JSON", offset, offset + length, "syntax");
}

function isCommaTooMany(text, offset) {
  return (text[offset] === "}" || text[offset] === "]") && text.slice(0, offset).trimEnd().endsWith(",");
}

/** How deep brackets nest, without recursion, so that no text can exhaust the stack of the parser. */
function depthOf(text) {
  let depth = 0;
  let deepest = 0;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (piece === "[" || piece === "{") deepest = Math.max(deepest, ++depth);
    else if (piece === "]" || piece === "}") depth--;
  }
  return deepest;
}
