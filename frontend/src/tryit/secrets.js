/**
 * A draft without what must not be written down: the values of everything that the definition calls a password, by its
 * format or by its name. In a body they are found by the names of their properties, as the text need not be JSON yet.
 */
import { innermost, propertiesOf } from "../lib/schema-model.js";

const DEEPEST = 12;
const NAMES = /(?:password|passphrase|passwd|secret|privatekey)$/i;

/** @returns {import("./draft.js").Draft} */
export function withoutSecrets(draft, { parameters, requestBody, schemas }) {
  const open = parameters
    .filter(({ name, schema }) => NAMES.test(name) || isSecret(schema, schemas))
    .reduce((kept, parameter) => kept.with(parameter, undefined), draft);
  if (open.body === undefined || !requestBody) return open;
  if (isSecret(requestBody.schema, schemas)) return open.withBody(undefined);
  return open.withBody(withoutValues(open.body, secretNames(requestBody.schema, schemas)));
}

function isSecret(schema, schemas) {
  return innermost(schema, schemas).schema.format === "password";
}

function secretNames(root, schemas) {
  const names = new Set();
  const seen = new Set();
  visit(root, 0);
  return names;

  function visit(schema, depth) {
    const { schema: target } = innermost(schema, schemas);
    if (depth > DEEPEST || seen.has(target)) return;
    seen.add(target);
    for (const [name, property] of propertiesOf(target)) {
      if (NAMES.test(name) || isSecret(property, schemas)) names.add(name);
      else visit(property, depth + 1);
    }
  }
}

/** Empties what stands after each of the names, even where its quote or bracket is not closed yet. */
function withoutValues(text, names) {
  return [...names].reduce((kept, name) => {
    const key = JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const value = String.raw`"(?:[^"\\]|\\.)*"?|\[[^\]]*\]?|\{[^}]*\}?|[^\s,}\]]+`;
    return kept.replace(new RegExp(`(${key}\\s*:\\s*)(?:${value})`, "gs"), '$1""');
  }, text);
}
