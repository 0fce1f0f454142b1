/**
 * What is wrong with a parameter's value as typed, a missing one included.
 *
 * @example
 * parameterFault({ required: true, schema: { type: "integer" } }, {}, undefined); // "is required"
 */
import { checkValue } from "./check-value.js";
import { resolve } from "./schema-model.js";

export function parameterFault({ required, schema, in: place }, schemas, value) {
  if (value === undefined) return required ? "is required" : undefined;
  if (Array.isArray(value)) return listFault(schema, schemas, value);
  if (value === "") return place === "path" ? "must not be empty" : undefined;
  return checkValue(schema, value, schemas);
}

function listFault(schema, schemas, values) {
  const items = resolve(schema, schemas).schema.items ?? {};
  const faults = values.map((value) => checkValue(items, value, schemas));
  const wrong = faults.findIndex((fault) => fault !== undefined);
  return wrong < 0 ? undefined : `item ${wrong + 1} ${faults[wrong]}`;
}
