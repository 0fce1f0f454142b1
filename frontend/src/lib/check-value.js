/**
 * Checks one value as typed against its schema.
 *
 * @example
 * checkValue({ type: "integer" }, "12a", {}); // "must be an integer"
 * checkValue({ type: "integer" }, "12", {}); // undefined
 *
 * @returns {string | undefined} what is wrong, worded to follow the value's name
 */
import { formats } from "./formats.js";
import { resolve, typesOf } from "./schema-model.js";

const LISTED_VALUES = 8;

export function checkValue(schema, text, schemas = {}) {
  const { schema: target } = resolve(schema, schemas);
  const types = typesOf(target).filter((type) => type !== "null");
  if (Array.isArray(target.enum)) return checkEnum(target.enum, text);
  if (types.length !== 1) return undefined;
  return (
    checkType(types[0], text) ?? checkRange(target, types[0], text) ?? checkFormat(target, types[0], text)
  );
}

/** "must be one of a, b, c", cut short for long lists of values. */
export function oneOf(values) {
  const listed = values.filter((value) => value !== null).map(String);
  if (listed.length === 1) return `must be ${listed[0]}`;
  if (listed.length > LISTED_VALUES) return `must be one of the ${listed.length} allowed values`;
  return `must be one of ${listed.join(", ")}`;
}

export function formatMessage(format) {
  return `must be ${formats.get(format)?.article ?? `a ${format}`}`;
}

function checkEnum(values, text) {
  return values.some((value) => value !== null && String(value) === text) ? undefined : oneOf(values);
}

function checkType(type, text) {
  const accepted = {
    integer: /^[+-]?\d+$/,
    number: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
    boolean: /^(?:true|false)$/,
  };
  const messages = {
    integer: "must be an integer",
    number: "must be a number",
    boolean: "must be true or false",
  };
  return Object.hasOwn(accepted, type) && !accepted[type].test(text) ? messages[type] : undefined;
}

function checkRange(schema, type, text) {
  if (type !== "integer" && type !== "number") return undefined;
  if (schema.minimum !== undefined && Number(text) < schema.minimum) {
    return `must be at least ${schema.minimum}`;
  }
  if (schema.maximum !== undefined && Number(text) > schema.maximum) {
    return `must be at most ${schema.maximum}`;
  }
  return undefined;
}

function checkFormat(schema, type, text) {
  const known = type === "string" && formats.get(schema.format);
  return !known || known.accepts(text) ? undefined : formatMessage(schema.format);
}
