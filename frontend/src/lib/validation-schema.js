/**
 * The part of a JSON Schema that the validator is given: what the catalog's contract uses, rebuilt without prototypes in the way.
 * `pattern` is left out on purpose, since a provider's regular expression may take exponential time; models get names of our own,
 * so that no name of a provider is taken for a keyword; a reference that leads nowhere accepts everything.
 *
 * @example
 * new Validator(validationSchema(body.schema, operation.schemas), "2020-12", false);
 */
import { isObject, modelName, own, propertiesOf } from "./schema-model.js";

const COPIED = [
  ...[
    "type",
    "format",
    "enum",
    "const",
    "required",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
  ],
  ...["minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
];

export function validationSchema(schema, schemas) {
  const names = new Map();
  const root = rebuild(schema, names);
  const definitions = Object.create(null);
  for (const [name, key] of names) {
    definitions[key] = rebuild(own(schemas, name), names); // may add names, which this loop then reaches
  }
  return { ...root, $defs: definitions };
}

function rebuild(schema, names) {
  const built = Object.create(null);
  if (!isObject(schema)) return built;

  for (const keyword of COPIED) {
    if (schema[keyword] !== undefined) built[keyword] = schema[keyword];
  }
  if (typeof schema.$ref === "string") built.$ref = `#/$defs/${keyOf(modelName(schema.$ref), names)}`;
  if (isObject(schema.items)) built.items = rebuild(schema.items, names);
  if (isObject(schema.additionalProperties)) {
    built.additionalProperties = rebuild(schema.additionalProperties, names);
  }
  if (isObject(schema.properties)) built.properties = rebuildProperties(schema, names);
  for (const keyword of ["anyOf", "allOf", "oneOf"]) {
    if (Array.isArray(schema[keyword])) built[keyword] = schema[keyword].map((each) => rebuild(each, names));
  }
  return built;
}

function rebuildProperties(schema, names) {
  const built = Object.create(null);
  for (const [name, property] of propertiesOf(schema)) built[name] = rebuild(property, names);
  return built;
}

function keyOf(name, names) {
  if (!names.has(name)) names.set(name, `model${names.size}`);
  return names.get(name);
}
