/**
 * What may be typed at a place of a JSON text: the property names not yet there, or the allowed values.
 *
 * @example
 * suggest('{"region": }', 11, schema, schemas); // { from: 11, to: 11, options: [{ insert: '"GRA"', label: "GRA" }, …] }
 */
import { findNodeAtLocation, getLocation, parseTree } from "jsonc-parser";
import { membersOf } from "./json-places.js";
import { heldSchema, isRequired, own, propertiesOf, resolve, typesOf } from "./schema-model.js";
import { typeWords } from "./type-words.js";

/** @returns {{from: number, to: number, options: {label: string, insert: string, detail?: string, info?: string}[]} | undefined} */
export function suggest(text, offset, schema, schemas) {
  const location = getLocation(text, offset);
  const replaced = replacedRange(location.previousNode, offset);
  if (location.isAtPropertyKey) {
    const path = location.path.slice(0, -1);
    const options = propertyOptions(schemaAt(path, schema, schemas), namesAt(text, path), schemas);
    const followed = /^\s*:/.test(text.slice(replaced.to));
    return { ...replaced, options: followed ? options.map(withoutValue) : options };
  }
  return { ...replaced, options: valueOptions(schemaAt(location.path, schema, schemas)) };
}

function replacedRange(node, offset) {
  return node
    ? { from: node.offset, to: Math.max(offset, node.offset + node.length) }
    : { from: offset, to: offset };
}

/** The schema of the value at a path, whatever references, lists and maps lie on the way. */
function schemaAt(path, schema, schemas) {
  return path.reduce((target, segment) => {
    const property = own(target.properties, segment);
    return resolve(property ?? heldSchema(target), schemas).schema;
  }, resolve(schema, schemas).schema);
}

function namesAt(text, path) {
  const node = findNodeAtLocation(parseTree(text) ?? { type: "null" }, path);
  const complete = (node?.children ?? []).filter((member) => member.children?.length === 2);
  return new Set(membersOf({ children: complete }).map(({ name }) => name));
}

function propertyOptions(schema, present, schemas) {
  return propertiesOf(schema)
    .filter(([name, property]) => !present.has(name) && !resolve(property, schemas).readOnly)
    .map(([name, property]) => ({
      label: name,
      key: JSON.stringify(name),
      insert: `${JSON.stringify(name)}: ${startOf(resolve(property, schemas).schema)}`,
      detail: typeWords(property, schemas) + (isRequired(schema, name) ? ", required" : ""),
      info: resolve(property, schemas).description,
    }));
}

/** Before a colon that is already there, only the name is wanted. */
function withoutValue(option) {
  return { ...option, insert: option.key };
}

function valueOptions(schema) {
  const types = typesOf(schema);
  const values = [...(Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : [])];
  if (types.includes("boolean")) values.push(true, false);
  if (types.includes("null")) values.push(null);
  return values.map((value) => ({ label: String(value), insert: JSON.stringify(value) }));
}

/** How a value of the schema begins, ready to be gone on with. */
function startOf(schema) {
  const [type] = typesOf(schema);
  if (Array.isArray(schema.enum)) return JSON.stringify(schema.enum[0]);
  return (
    { string: '""', array: "[]", object: "{}", boolean: "false", integer: "0", number: "0" }[type] ?? "null"
  );
}
