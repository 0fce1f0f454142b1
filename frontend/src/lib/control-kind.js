/**
 * Which control fits a value.
 *
 * @example
 * controlKind({ type: "string", enum: ["a", "b"] }, {}); // "choice"
 *
 * @returns {"list" | "choice" | "search" | "moment" | "password" | "long" | "json" | "number" | "text"}
 */
import { isObject, resolve, typesOf } from "./schema-model.js";

const LONGEST_CHOICE = 12;
const FORMATS = new Map([
  ["date-time", "moment"],
  ["date", "moment"],
  ["time", "moment"],
  ["password", "password"],
  ["text", "long"],
]);

export function controlKind(schema, schemas) {
  const { schema: target } = resolve(schema, schemas);
  const types = typesOf(target);
  if (types.includes("array")) return "list";
  if (choicesOf(target)) return choicesOf(target).length > LONGEST_CHOICE ? "search" : "choice";
  if (types.includes("object") || isObject(target.properties)) return "json";
  if (types.includes("integer") || types.includes("number")) return "number";
  return FORMATS.get(target.format) ?? "text";
}

/** The values to choose from, as texts, or nothing where any value may be typed. */
export function choicesOf(schema) {
  if (Array.isArray(schema.enum)) return schema.enum.filter((value) => value !== null).map(String);
  return typesOf(schema).includes("boolean") ? ["true", "false"] : undefined;
}
