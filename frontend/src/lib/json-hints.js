/** What a request body may hold but better does not: properties that are read-only, unknown, or written twice. */
import { membersOf } from "./json-places.js";
import { problem } from "./json-problem.js";
import { own, propertiesOf, resolve } from "./schema-model.js";

/** @returns {import("./json-problem.js").JsonProblem[]} */
export function hints(text, tree, schema, schemas) {
  const found = [];
  walk(tree, schema, "");
  return found;

  function walk(node, nodeSchema, pointer) {
    const { schema: target } = resolve(nodeSchema, schemas);
    if (node.type === "array") {
      node.children.forEach((each, index) => walk(each, target.items, `${pointer}/${index}`));
    } else if (node.type === "object") {
      walkObject(node, target, pointer);
    }
  }

  function walkObject(node, target, pointer) {
    const seen = new Set();
    for (const { name, key, value } of membersOf(node)) {
      const property = own(target.properties, name) ?? target.additionalProperties;
      const at = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const message = seen.has(name) ? "is written twice; the last one counts" : hintFor(property, target);
      if (message) found.push(problem(text, "hint", at, message, key.offset, key.offset + key.length));
      seen.add(name);
      walk(value, property, at);
    }
  }

  function hintFor(property, target) {
    if (property === undefined) {
      return propertiesOf(target).length > 0 ? "is not a property the API knows" : undefined;
    }
    return resolve(property, schemas).readOnly ? "is read-only; the API sets it" : undefined;
  }
}
