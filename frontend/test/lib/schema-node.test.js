import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { modelName } from "../../src/lib/schema-model.js";
import { SchemaNode } from "../../src/lib/schema-node.js";
import { SchemaOpenings, depthOf } from "../../src/lib/schema-openings.js";
import { typeWords } from "../../src/lib/type-words.js";

const reference = (name) => ({ $ref: `#/schemas/${encodeURIComponent(name)}` });

const schemas = {
  "tree.Node": {
    type: "object",
    description: "A node of the tree",
    required: ["id"],
    properties: {
      id: { type: "string", format: "uuid", readOnly: true },
      parent: { anyOf: [reference("tree.Node"), { type: "null" }] },
      children: { type: "array", items: reference("tree.Node") },
      byName: { type: "object", additionalProperties: { type: "array", items: reference("tree.Node") } },
      colour: { ...reference("tree.ColourEnum"), description: "How it looks" },
    },
  },
  "tree.ColourEnum": { type: "string", enum: ["red", "green"] },
  "tree.Unit<long>": { type: "object", properties: { value: { type: "integer" } } },
  "loop.A": reference("loop.B"),
  "loop.B": reference("loop.A"),
  "loop.List": { type: "array", items: reference("loop.List") },
};

const root = () => SchemaNode.root(reference("tree.Node"), schemas);
const child = (node, name) => node.children.find((each) => each.name === name);

describe("a type in words", () => {
  const cases = [
    [{ type: "string" }, "string"],
    [{ type: "integer", format: "int64" }, "integer"],
    [{ type: ["string", "null"], format: "date-time" }, "date and time"],
    [{ type: "string", format: "colour-code" }, "string (colour-code)"],
    [{ type: "array", items: { type: "string", format: "ip-block" } }, "array of IP block"],
    [{ type: "object", additionalProperties: { type: "array", items: {} } }, "map of array of any"],
    [{ type: "object", properties: {} }, "object"],
    [{ type: ["string", "integer"] }, "string or integer"],
    [reference("tree.Unit<long>"), "tree.Unit<long>"],
    [reference("tree.ColourEnum"), "string"],
    [reference("gone.Model"), "gone.Model"],
    [reference("toString"), "toString"],
    [{ "x-type": "some.Unknown", description: "?" }, "some.Unknown"],
    [{}, "any"],
    [undefined, "any"],
    [{ $ref: "#/schemas/loop.A" }, "loop.A"],
  ];
  for (const [schema, words] of cases) {
    it(words, () => assert.equal(typeWords(schema, schemas).replace("loop.B", "loop.A"), words));
  }

  it("ends for a list of itself", () => {
    assert.match(typeWords(reference("loop.List"), schemas), /^(array of ){7}…$/);
  });
});

describe("a line of the schema tree", () => {
  it("says all about its property", () => {
    const { required, readOnly, nullable, words, path } = child(root(), "id");

    assert.deepEqual(
      { required, readOnly, nullable, words, path },
      {
        ...{ required: true, readOnly: true, nullable: false, words: "uuid", path: "/id" },
      },
    );
  });

  it("knows the values of an enum and its model", () => {
    const colour = child(root(), "colour");

    assert.deepEqual(colour.values, ["red", "green"]);
    assert.equal(colour.model, "tree.ColourEnum");
    assert.equal(colour.description, "How it looks");
  });

  it("marks what repeats a model above it, through lists and maps too", () => {
    const repeats = root().children.map(({ name, repeats: model }) => [name, model]);

    assert.deepEqual(Object.fromEntries(repeats), {
      ...{
        id: undefined,
        parent: "tree.Node",
        children: "tree.Node",
        byName: "tree.Node",
        colour: undefined,
      },
    });
    assert.equal(child(root(), "parent").nullable, true);
  });

  it("goes on below a repeated model, step by step", () => {
    let node = root();
    for (let step = 0; step < 1000; step++) node = child(node, "parent");

    assert.equal(node.path.length, "/parent".length * 1000);
    assert.equal(node.expandable, true);
  });

  it("ends for aliases in a circle", () => {
    const node = SchemaNode.root(reference("loop.A"), schemas);

    assert.equal(node.expandable, false);
    assert.deepEqual(node.children, []);
  });

  it("has no child that the definition does not name", () => {
    const hostile = JSON.parse(
      '{"type":"object","required":["__proto__"],"properties":{"__proto__":{"type":"integer"},"constructor":{}}}',
    );
    const lines = SchemaNode.root(hostile, {}).children;

    assert.deepEqual(
      lines.map(({ name, words, required }) => [name, words, required]),
      [
        ["__proto__", "integer", true],
        ["constructor", "any", false],
      ],
    );
    assert.equal(Object.keys(Object.prototype).length, 0);
  });

  it("tells paths apart whatever the names hold", () => {
    const schema = { properties: { "a/b": { properties: { c: {} } }, a: { properties: { "b/c": {} } } } };
    const paths = SchemaNode.root(schema, {}).children.flatMap(({ children }) =>
      children.map(({ path }) => path),
    );

    assert.deepEqual(paths, ["/a~1b/c", "/a/b~1c"]);
  });
});

describe("a reference", () => {
  it("is decoded from URI and JSON-pointer escapes", () => {
    assert.equal(modelName("#/schemas/complexType.UnitAndValue%3Clong%3E"), "complexType.UnitAndValue<long>");
    assert.equal(modelName("#/schemas/a~1b~0c"), "a/b~c");
    assert.equal(modelName("#/schemas/100%"), "100%");
  });
});

describe("opening a schema tree", () => {
  const wide = {
    properties: Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`p${index}`, { properties: { a: {} } }]),
    ),
  };

  it("shows a hundred children at a time", () => {
    const openings = new SchemaOpenings();
    const node = SchemaNode.root(wide, {});

    assert.equal(openings.shownChildren(node).length, 100);
    openings.showMore(node);
    assert.equal(openings.shownChildren(node).length, 200);
  });

  it("expands to a depth but neither into what repeats nor without end", () => {
    const openings = new SchemaOpenings();

    assert.equal(openings.expandTo(root(), 5), 0);
    assert.equal(openings.expandTo(SchemaNode.root(wide, {}), 5), 100);
    assert.equal(depthOf(root()), 1);
    assert.equal(depthOf(SchemaNode.root(wide, {})), 2);
  });

  it("collapses all", () => {
    const openings = new SchemaOpenings();
    const node = SchemaNode.root(wide, {});
    openings.toggle(node.children[0]);
    assert.equal(openings.isOpen(node.children[0]), true);

    openings.collapse();

    assert.equal(openings.isOpen(node.children[0]), false);
  });
});
