import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkJson } from "../../src/lib/json-check.js";
import { problemText } from "../../src/lib/json-problem.js";
import { readJson } from "../../src/lib/json-text.js";

const schemas = {
  "disk.Unit<long>": {
    type: "object",
    required: ["size"],
    properties: {
      size: { type: "integer", minimum: 1 },
      id: { type: "string", format: "uuid" },
      createdAt: { type: "string", format: "date-time", readOnly: true },
      next: { anyOf: [{ $ref: "#/schemas/disk.Unit%3Clong%3E" }, { type: "null" }] },
      block: { type: ["string", "null"], format: "ip-block" },
      states: { type: "array", items: { type: "string", enum: ["open", "closed"] } },
      labels: { type: "object", additionalProperties: { type: "integer" } },
      "x/y~z%": { type: "integer" },
      constructor: { type: "string" },
      slow: { type: "string", pattern: "^(a+)+$" },
    },
  },
  "loop.A": { $ref: "#/schemas/loop.A" },
};
const disk = { $ref: "#/schemas/disk.Unit%3Clong%3E" };
const problemsOf = (text, schema = disk) =>
  checkJson(text, schema, schemas).map((each) => `${each.severity} ${problemText(each)}`);

describe("JSON checked against a schema", () => {
  const cases = [
    ['{"size": 3}', []],
    ["{}", ["error size is missing"]],
    ['{"size": "3"}', ["error /size: must be an integer"]],
    ['{"size": 1.5}', ["error /size: must be an integer"]],
    ['{"size": 0}', ["error /size: must be at least 1"]],
    ['{"size": 1, "id": "x"}', ["error /id: must be a uuid"]],
    ['{"size": 1, "next": null}', []],
    ['{"size": 1, "next": {"size": 2, "next": {"size": ""}}}', ["error /next/next/size: must be an integer"]],
    ['{"size": 1, "next": {}}', ["error /next: size is missing"]],
    ['{"size": 1, "next": 3}', ["error /next: must be an object"]],
    ['{"size": 1, "block": null}', []],
    ['{"size": 1, "block": "192.0.2.0/33"}', ["error /block: must be an IP block"]],
    ['{"size": 1, "block": 3}', ["error /block: must be a text in double quotes or null"]],
    [
      '{"size": 1, "states": ["open", "ajar", 1]}',
      ["error /states/1: must be one of open, closed", "error /states/2: must be a text in double quotes"],
    ],
    ['{"size": 1, "labels": {"a": 1, "b": "x"}}', ["error /labels/b: must be an integer"]],
    ['{"size": 1, "x/y~z%": ""}', ["error /x~1y~0z%: must be an integer"]],
    ['{"size": 1, "createdAt": "2026-01-31T09:30:00Z"}', ["hint /createdAt: is read-only; the API sets it"]],
    ['{"size": 1, "seize": 1}', ["hint /seize: is not a property the API knows"]],
    ['{"size": 1, "size": 2}', ["hint /size: is written twice; the last one counts"]],
    ['{"size": 1, "constructor": 1}', ["error /constructor: must be a text in double quotes"]],
    ['{"size": 1, "__proto__": {"size": 1}}', ["hint /__proto__: is not a property the API knows"]],
    ["[]", ["error must be an object"]],
    ["", ["error the body is empty"]],
  ];
  for (const [text, expected] of cases) {
    it(text || "(nothing)", () => assert.deepEqual(problemsOf(text), expected));
  }

  it("never runs a pattern", () => {
    assert.deepEqual(problemsOf(`{"size": 1, "slow": "${"a".repeat(60)}b"}`), []);
  });

  it("accepts anything where the schema leads nowhere", () => {
    assert.deepEqual(problemsOf("3", { $ref: "#/schemas/gone.Model" }), []);
    assert.deepEqual(problemsOf("3", { $ref: "#/schemas/toString" }), []);
    assert.deepEqual(problemsOf("3", {}), []);
    assert.deepEqual(problemsOf("3", { type: "string", format: "never-heard-of" }).length, 1);
    assert.deepEqual(problemsOf('"x"', { type: "string", format: "never-heard-of" }), []);
  });

  it("gives up politely on aliases in a circle and on broken characters", () => {
    assert.deepEqual(problemsOf("3", { $ref: "#/schemas/loop.A" }), [
      "hint could not be checked against the schema",
    ]);
    assert.deepEqual(problemsOf('{"size": 1, "labels": {"\\ud800": ""}}'), [
      "hint could not be checked against the schema",
    ]);
  });

  it("refuses to look into what is nested too deeply", () => {
    const deep = "[".repeat(100_000);

    assert.deepEqual(problemsOf(deep), ["error the text is nested too deeply to be checked"]);
  });

  it("points at the place in the text", () => {
    const text = '{\n  "size": 1,\n  "id": "x"\n}';
    const [{ from, to, line, column }] = checkJson(text, disk, schemas);

    assert.equal(text.slice(from, to), '"x"');
    assert.deepEqual([line, column], [3, 9]);
  });

  it("leaves the prototype of objects alone", () => {
    const hostile = JSON.parse(
      '{"properties": {"__proto__": {"type": "integer"}, "constructor": {"type": "object"}}}',
    );

    assert.deepEqual(problemsOf('{"__proto__": "x"}', hostile), ["error /__proto__: must be an integer"]);
    assert.deepEqual(problemsOf("{}", hostile), []);
    assert.equal(Object.keys(Object.prototype).length, 0);
    assert.equal({}.size, undefined);
  });

  it("checks a large body within a keystroke's time", () => {
    const properties = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`p${index}`, { type: "integer" }]),
    );
    const text = JSON.stringify(
      Object.fromEntries(Object.keys(properties).map((name) => [name, 1])),
      null,
      2,
    );
    const start = performance.now();

    assert.deepEqual(checkJson(text, { type: "object", properties }, {}), []);
    assert.ok(performance.now() - start < 1000);
  });
});

describe("JSON syntax", () => {
  const cases = [
    ['{"a": 1,}', "line 1, column 9: there is a comma too many before this"],
    ["[1,\n]", "line 2, column 1: there is a comma too many before this"],
    ["[1 2]", "line 1, column 4: a comma is expected here"],
    ["{a: 1}", "line 1, column 2: a word that JSON does not know; texts stand in double quotes"],
    ['{"a" 1}', "line 1, column 6: a colon is expected here"],
    ['{"a": }', "line 1, column 7: a value is expected here"],
    ['{"a": 1', "line 1, column 8: a closing brace } is missing"],
    ['"abc', "line 1, column 1: a closing double quote is missing"],
    ["1 2", "line 1, column 3: the text should end here"],
    ["// no\n1", "line 1, column 1: JSON has no comments"],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      const [{ line, column, message }] = readJson(text).problems;
      assert.equal(`line ${line}, column ${column}: ${message}`, expected);
    });
  }

  it("is accepted exactly where the platform accepts it", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"a"',
      '"',
      "1",
      "-",
      "0",
      ".",
      "e",
      "true",
      "nul",
      " ",
      "\n",
      "\\",
      "\u0001",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join(""));
    fc.assert(
      fc.property(fc.oneof(texts, fc.json()), (text) => {
        assert.equal(readJson(text).problems.length === 0, isJson(text), text);
      }),
      { numRuns: 20_000 },
    );
  });
});

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
