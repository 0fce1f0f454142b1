/**
 * One line of the schema tree: a property with all that is said about it, and the lines below it, made when they are asked for,
 * so that recursive and huge schemas cost only what is looked at.
 *
 * @example
 * const root = SchemaNode.root(schema, schemas);
 * root.children[0].name; // "flavorId"
 */
import { innermost, isRequired, propertiesOf, resolve } from "./schema-model.js";
import { typeWords } from "./type-words.js";

const CONSTRAINTS = new Map([
  ["default", "default"],
  ["minimum", "at least"],
  ["maximum", "at most"],
  ["minLength", "shortest length"],
  ["maxLength", "longest length"],
  ["minItems", "fewest items"],
  ["maxItems", "most items"],
  ["pattern", "pattern"],
]);

export class SchemaNode {
  #schemas;
  #inner;
  #ancestors;
  #children;

  static root(schema, schemas) {
    return new SchemaNode("", schema, { schemas, path: "", ancestors: [], required: false });
  }

  constructor(name, schema, { schemas, path, ancestors, required }) {
    const found = resolve(schema, schemas);
    this.#schemas = schemas;
    this.#inner = innermost(schema, schemas);
    this.#ancestors = ancestors;
    this.name = name;
    this.path = path;
    this.required = required;
    this.nullable = found.nullable;
    this.readOnly = found.readOnly;
    this.description = found.description;
    this.words = typeWords(schema, schemas);
    this.constraints = constraintsOf(this.#inner.schema);
  }

  /** The model of what is inside, where the type in words does not say it already. */
  get model() {
    const { model } = this.#inner;
    return model !== undefined && !this.words.endsWith(model) ? model : undefined;
  }

  /** The allowed values, of the value itself or of each one in a list or map. */
  get values() {
    const values = this.#inner.schema.enum;
    return Array.isArray(values) ? values.filter((value) => value !== null) : [];
  }

  get expandable() {
    return propertiesOf(this.#inner.schema).length > 0;
  }

  /** The model that comes again below itself, if this line is where it does. */
  get repeats() {
    return this.#inner.models.find((model) => this.#ancestors.includes(model));
  }

  get children() {
    this.#children ??= this.#makeChildren();
    return this.#children;
  }

  #makeChildren() {
    const { schema, models } = this.#inner;
    const ancestors = [...this.#ancestors, ...models];
    return propertiesOf(schema).map(([name, property]) => {
      const path = `${this.path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return new SchemaNode(name, property, {
        schemas: this.#schemas,
        path,
        ancestors,
        required: isRequired(schema, name),
      });
    });
  }
}

function constraintsOf(schema) {
  return [...CONSTRAINTS]
    .filter(([keyword]) => schema[keyword] !== undefined)
    .map(([keyword, label]) => ({ label, value: asText(schema[keyword]) }));
}

function asText(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
