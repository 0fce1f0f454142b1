import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { formatChanges } from "../../src/lib/json-format.js";
import { tokenize } from "../../src/lib/json-tokens.js";

const kindsOf = (text) =>
  tokenize(text)
    .filter(({ kind }) => kind !== "plain")
    .map(({ kind, text: piece }) => `${kind} ${piece}`);

describe("JSON cut into coloured pieces", () => {
  it("tells names, texts, numbers and words apart", () => {
    assert.deepEqual(kindsOf('{"a" : "b", "c\\"": [-1.5e3, true, null]}'), [
      ...['key "a"', 'string "b"', 'key "c\\""', "number -1.5e3", "literal true", "literal null"],
    ]);
  });

  it("makes sense of half a text", () => {
    assert.deepEqual(kindsOf('{"a": "b'), ['key "a"', 'string "b']);
    assert.deepEqual(kindsOf("{nonsense: <b>"), []);
  });

  it("keeps every character of any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
        assert.equal(
          tokenize(text)
            .map((token) => token.text)
            .join(""),
          text,
        );
      }),
      { numRuns: 5000 },
    );
  });

  it("takes no longer than the text is long", () => {
    const start = performance.now();

    tokenize('"'.repeat(150_000));
    tokenize(`"${"\\".repeat(150_000)}`);
    tokenize(`"a"${" ".repeat(150_000)}`);

    assert.ok(performance.now() - start < 2000);
  });
});

describe("JSON laid out anew", () => {
  it("keeps long numbers as they are", () => {
    const text = '{"id":12345678901234567890,"a":[1.0]}';
    const laidOut = formatChanges(text).reduceRight(
      (changed, { from, to, insert }) => changed.slice(0, from) + insert + changed.slice(to),
      text,
    );

    assert.equal(laidOut, '{\n  "id": 12345678901234567890,\n  "a": [\n    1.0\n  ]\n}');
  });
});
