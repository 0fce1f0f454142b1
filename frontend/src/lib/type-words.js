/**
 * The type of a value in plain words.
 *
 * @example
 * typeWords({ type: "array", items: { $ref: "#/schemas/cloud.Flavor" } }, schemas); // "array of cloud.Flavor"
 * typeWords({ type: "string", format: "date-time" }, schemas); // "date and time"
 */
import { formats } from "./formats.js";
import { isObject, resolve, typesOf } from "./schema-model.js";

const DEEPEST = 6;

export function typeWords(schema, schemas, depth = 0) {
  if (depth > DEEPEST) return "…";

  const { schema: target, model } = resolve(schema, schemas);
  if (target["x-type"]) return String(target["x-type"]);
  if (isObject(target.items)) return `array of ${typeWords(target.items, schemas, depth + 1)}`;
  if (isObject(target.properties)) return model ?? "object";
  if (isObject(target.additionalProperties)) {
    return `map of ${typeWords(target.additionalProperties, schemas, depth + 1)}`;
  }

  const words = typesOf(target)
    .filter((type) => type !== "null")
    .map((type) => scalarWords(type, target.format));
  return words.join(" or ") || (isEmptyReference(target, model) ? model : "any");
}

function scalarWords(type, format) {
  if (type === "array") return "array of any";
  if (type !== "string" || !format) return String(type);
  return formats.get(format)?.words ?? `string (${format})`;
}

/** A reference that leads nowhere, or to a model that says nothing, is shown by its name. */
function isEmptyReference(target, model) {
  return model !== undefined && !Array.isArray(target.enum);
}
