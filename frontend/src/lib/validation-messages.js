/** The validator's findings in plain words. */
import { formatMessage, oneOf } from "./check-value.js";
import { membersOf, segmentsOf } from "./json-places.js";

const ARTICLES = new Map([
  ["string", "a text in double quotes"],
  ["integer", "an integer"],
  ["number", "a number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "an object"],
  ["null", "null"],
]);

/** Keywords that only report that something inside them failed, which is reported by itself. */
const OUTER = new Set([
  "$ref",
  "anyOf",
  "allOf",
  "oneOf",
  "properties",
  "additionalProperties",
  "items",
  "propertyNames",
]);

const WORDS = new Map([
  ["type", (expected) => `must be ${listed([expected].flat().map((type) => ARTICLES.get(type) ?? type))}`],
  ["enum", oneOf],
  ["const", (expected) => `must be ${JSON.stringify(expected)}`],
  ["format", formatMessage],
  ["minimum", (least) => `must be at least ${least}`],
  ["maximum", (most) => `must be at most ${most}`],
  ["exclusiveMinimum", (least) => `must be more than ${least}`],
  ["exclusiveMaximum", (most) => `must be less than ${most}`],
  ["minLength", (least) => `must have at least ${least} characters`],
  ["maxLength", (most) => `must have at most ${most} characters`],
  ["minItems", (least) => `must have at least ${least} items`],
  ["maxItems", (most) => `must have at most ${most} items`],
  ["minProperties", (least) => `must have at least ${least} properties`],
  ["maxProperties", (most) => `must have at most ${most} properties`],
  ["uniqueItems", () => "must not hold the same item twice"],
]);

/** @returns {{location: string, message: string}[]} each place with each of its faults once */
export function messagesOf(errors, root, nodeAt) {
  const told = new Map();
  const wrongType = new Set();
  for (const { instanceLocation: location, keyword, keywordLocation } of errors) {
    if (OUTER.has(keyword) || isNullBranch(keywordLocation, root) || wrongType.has(location)) continue;

    if (keyword === "type") wrongType.add(location); // nothing else is worth saying then
    const expected = valueAt(root, keywordLocation);
    const messages =
      keyword === "required" ? missing(expected, nodeAt(location)) : [wordsFor(keyword, expected)];
    for (const message of messages) told.set(`${location} ${message}`, { location, message });
  }
  return [...told.values()];
}

function wordsFor(keyword, expected) {
  return WORDS.get(keyword)?.(expected) ?? `does not fit the schema (${keyword})`;
}

function missing(required, node) {
  const names = new Set(membersOf(node).map(({ name }) => name));
  return required.filter((name) => !names.has(name)).map((name) => `${name} is missing`);
}

/** Of a nullable value, "must be null" is not what the reader needs to be told. */
function isNullBranch(keywordLocation, root) {
  const branch = /^(.*\/anyOf\/\d+)\/type$/.exec(keywordLocation);
  return branch !== null && valueAt(root, branch[1]).type === "null";
}

/** Follows a location through the references it passes, as in `#/properties/size/$ref/type`. */
function valueAt(root, location) {
  return segmentsOf(location).reduce(
    (value, segment) =>
      segment === "$ref" ? root.$defs[value.$ref.slice("#/$defs/".length)] : value[segment],
    root,
  );
}

function listed(words) {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
