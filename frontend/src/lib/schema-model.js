/**
 * Pure reading of the catalog's JSON Schemas: references, nullability and what a value holds.
 * Names come from a provider's definitions, so they are only ever looked up as own properties.
 *
 * @example
 * const { schema, model, nullable } = resolve({ $ref: "#/schemas/cloud.Flavor" }, schemas);
 */
const LONGEST_CHAIN = 32;

/**
 * Follows references, and the nullable form of `anyOf`, to the schema that says what a value is.
 *
 * @returns {{schema: object, model?: string, nullable: boolean, readOnly: boolean, description?: string}}
 */
export function resolve(schema, schemas) {
  const found = { schema: {}, model: undefined, nullable: false, readOnly: false, description: undefined };
  let current = schema;
  for (let step = 0; step < LONGEST_CHAIN && isObject(current); step++) {
    found.nullable ||= typesOf(current).includes("null");
    found.readOnly ||= current.readOnly === true;
    found.description ||= current.description;
    const alternative = nullableAlternative(current);
    if (typeof current.$ref === "string") {
      found.model = modelName(current.$ref);
      current = own(schemas, found.model);
    } else if (alternative) {
      found.nullable = true;
      current = alternative;
    } else {
      found.schema = current;
      return found;
    }
  }
  return found;
}

/**
 * Unwraps lists and maps down to the value they hold in the end, with the models passed on the way:
 * what is inside `array of map of cloud.Flavor` is a `cloud.Flavor`.
 */
export function innermost(schema, schemas) {
  const models = [];
  let found = resolve(schema, schemas);
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (found.model !== undefined) models.push(found.model);
    const held = heldSchema(found.schema);
    if (!held) break;
    found = resolve(held, schemas);
  }
  return { ...found, models };
}

/** What a list or a map holds, or nothing for any other schema. */
export function heldSchema(schema) {
  if (isObject(schema.items)) return schema.items;
  const isMap = isObject(schema.additionalProperties) && !isObject(schema.properties);
  return isMap ? schema.additionalProperties : undefined;
}

/** The types of a schema as a list, whether it names one, several or none. */
export function typesOf(schema) {
  return schema.type === undefined ? [] : [schema.type].flat();
}

/** The properties of an object schema as `[name, schema]` pairs, in the order of the definition. */
export function propertiesOf(schema) {
  return isObject(schema.properties) ? Object.entries(schema.properties) : [];
}

export function isRequired(schema, name) {
  return Array.isArray(schema.required) && schema.required.includes(name);
}

/** The model that a reference points at: `#/schemas/<key>` with the escapes of URIs and JSON pointers undone. */
export function modelName(reference) {
  return unescapeSegment(reference.replace(/^#\/schemas\//, ""));
}

export function unescapeSegment(segment) {
  return decodePercent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
}

export function own(object, name) {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nullableAlternative(schema) {
  if (!Array.isArray(schema.anyOf)) return undefined;
  const alternatives = schema.anyOf.filter((each) => isObject(each) && each.type !== "null");
  return alternatives.length === 1 && schema.anyOf.length === 2 ? alternatives[0] : undefined;
}

function decodePercent(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that escapes nothing is part of the name
  }
}
