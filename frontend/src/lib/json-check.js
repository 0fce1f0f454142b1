/**
 * Checks JSON text against a schema and says what is wrong in plain words, each with its place in the text.
 *
 * @example
 * checkJson('{"size": "big"}', schema, schemas); // [{ pointer: "/size", message: "must be an integer", line: 1, … }]
 */
import { Validator, format as validatorFormats } from "@cfworker/json-schema";
import { formats } from "./formats.js";
import { hints } from "./json-hints.js";
import { pointerOf, nodeAt, segmentsOf } from "./json-places.js";
import { problem } from "./json-problem.js";
import { readJson } from "./json-text.js";
import { messagesOf } from "./validation-messages.js";
import { validationSchema } from "./validation-schema.js";

const MOST_PROBLEMS = 100;

for (const [name, { accepts }] of formats) validatorFormats[name] = accepts;

/** @returns {import("./json-problem.js").JsonProblem[]} in the order of the text, errors and hints */
export function checkJson(text, schema, schemas = {}) {
  const { tree, value, problems } = readJson(text);
  if (!tree) return problems;

  const found = schemaProblems(text, tree, value, validationSchema(schema, schemas));
  return [...found, ...hints(text, tree, schema, schemas)]
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST_PROBLEMS);
}

function schemaProblems(text, tree, value, root) {
  const errors = findErrors(value, root);
  if (!errors) return [problem(text, "hint", "", "could not be checked against the schema", 0, 0)];

  return messagesOf(errors, root, (location) => nodeAt(tree, segmentsOf(location))).map(
    ({ location, message }) => {
      const segments = segmentsOf(location);
      const node = nodeAt(tree, segments);
      const [from, to] = markOf(node);
      return problem(text, "error", pointerOf(segments), message, from, to);
    },
  );
}

/**
 * Models of a provider may be aliases of one another in a circle, on which the validator runs out of stack,
 * and a property name may hold half a surrogate pair, which it cannot write into a pointer.
 */
function findErrors(value, root) {
  try {
    return new Validator(root, "2020-12", false).validate(withoutPrototypes(value)).errors;
  } catch (error) {
    if (error instanceof RangeError || error instanceof URIError) return undefined;
    throw error;
  }
}

/** What is underlined: a plain value itself, but of an object or a list its opening bracket, not pages of text. */
function markOf({ type, offset, length }) {
  return type === "object" || type === "array" ? [offset, offset + 1] : [offset, offset + length];
}

/** Objects without a prototype, so that a property called `constructor` is there only when it was typed. */
function withoutPrototypes(value) {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (typeof value !== "object" || value === null) return value;

  const bare = Object.create(null);
  for (const [name, member] of Object.entries(value)) bare[name] = withoutPrototypes(member);
  return bare;
}
