import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { JsonDocument } from "../../src/tryit/json-document.js";

const textOf = ({ pieces }) => pieces.map(({ text }) => text).join("");

/** What the lines read as, indented as they are shown. */
function laidOut(document) {
  return document
    .lines(0, document.length)
    .map((line) => `${"  ".repeat(line.level)}${textOf(line)}`)
    .join("\n");
}

const rowsNamed = (document, text) =>
  document.lines(0, document.length).filter((line) => textOf(line).includes(text));

describe("A JSON document", () => {
  it("is laid out as everyone lays out JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(4), (text, indent) => {
        const value = JSON.parse(text);
        const document = new JsonDocument(JSON.stringify(value, null, indent));
        const pretty = JSON.stringify(value, null, 2);

        assert.equal(document.text(), pretty);
        assert.equal(laidOut(document), pretty);
      }),
      { numRuns: 1000 },
    );
  });

  it("shows numbers as they were sent", () => {
    const document = new JsonDocument("[12345678901234567890, 1.0, -0, 1E400]");

    assert.equal(document.text(), "[\n  12345678901234567890,\n  1.0,\n  -0,\n  1E400\n]");
    assert.equal(document.valueOf(1), "12345678901234567890");
  });

  // D-06, U-08
  it("takes any name as data, and every one of those that come twice", () => {
    const document = new JsonDocument('{"__proto__": {"polluted": true}, "constructor": 1, "a": 1, "a": 2}');

    assert.equal(rowsNamed(document, '"a"').length, 2);
    assert.equal(document.pathOf(2), "$.__proto__.polluted");
    assert.equal({}.polluted, undefined);
  });

  // U-08
  it("reads ten thousand levels without a stack of its own", () => {
    const document = new JsonDocument(`${'{"a":['.repeat(10_000)}1${"]}".repeat(10_000)}`);

    assert.equal(document.length, 40_001);
    assert.equal(document.search("1"), 1);
    assert.equal(document.found(0), 20_000);
    assert.equal(document.pathOf(20_000), `$${".a[0]".repeat(10_000)}`);
  });

  it("cuts a long text, around what is searched for", () => {
    const document = new JsonDocument(
      JSON.stringify({ a: `${"x".repeat(1_000_000)}needle${"y".repeat(1000)}` }),
    );
    assert.ok(textOf(document.lines(1, 1)[0]).length < 500);
    assert.equal(document.lines(1, 1)[0].isCut, true);

    document.search("NEEDLE");
    document.found(0);

    const found = document.lines(1, 1)[0].pieces.filter(({ mark }) => mark);
    assert.deepEqual(found, [{ kind: "string", text: "needle", mark: "current" }]);
    assert.equal(document.wholeOf(1).length, 1_001_006);
  });

  it("keeps lone surrogates and shows escapes as characters where it can", () => {
    const document = new JsonDocument('["\\ud800", "\ud800", "caf\\u00e9 \\/ \\u0000"]');

    assert.deepEqual(document.lines(1, 3).map(textOf), ['"\\ud800",', '"\ud800",', '"caf\u00e9 / \\u0000"']);
    assert.equal(document.valueOf(3), "caf\u00e9 / \0");
  });

  it("folds and unfolds", () => {
    const document = new JsonDocument('{"a": [1, 2, {"b": 3}], "c": 4}');
    assert.equal(document.length, 10);

    document.toggle(1);
    assert.equal(laidOut(document), '{\n  "a": [ 1, 2, … ],\n  "c": 4\n}');
    assert.equal(document.lines(1, 1)[0].size, 3);

    document.unfold();
    assert.equal(document.length, 10);
    document.fold();
    assert.equal(document.length, 4);
    document.toggle(0);
    assert.equal(laidOut(document), '{ "c": 4, … }');
  });

  it("finds whatever the case, in what is folded too", () => {
    const document = new JsonDocument('{"Name": "some name", "list": [{"deep": "NAME.*"}]}');
    document.fold();

    assert.equal(document.search("name"), 3);
    assert.equal(document.found(2), 4);
    assert.deepEqual(
      document
        .lines(0, 9)
        .flatMap(({ pieces }) => pieces.filter(({ mark }) => mark).map(({ text, mark }) => text + mark)),
      ["Namefound", "namefound", "NAMEcurrent"],
    );
    assert.equal(document.search('": "some'), 1);
    assert.equal(document.search(".*"), 1);
    assert.equal(document.search(""), 0);
  });

  it("finds any part of what it shows", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.integer({ min: 1, max: 5 }), (text, at, length) => {
        const document = new JsonDocument(text);
        const line = textOf(document.lines(at % document.length, 1)[0]).replace(/,$/, "");
        const query = line.slice(at % line.length, (at % line.length) + length);

        const count = document.search(query);
        assert.ok(count > 0);
        for (let index = 0; index < count; index++) {
          const [found] = document.lines(document.found(index), 1);
          const marked = found.pieces.filter(({ mark }) => mark === "current").map((piece) => piece.text);
          assert.equal(marked.join("").toUpperCase(), query.toUpperCase());
        }
      }),
      { numRuns: 500 },
    );
  });

  it("knows the path of a line, as JSONPath writes it, and its value", () => {
    const document = new JsonDocument('{"a b": [{}, [1, {"c": "text"}], 2], "d": null}');
    const paths = document.lines(0, document.length).map(({ row }) => document.pathOf(row));

    assert.deepEqual(paths, [
      ...["$", '$["a b"]', '$["a b"][0]', '$["a b"][1]', '$["a b"][1][0]', '$["a b"][1][1]'],
      ...['$["a b"][1][1].c', '$["a b"][1][1]', '$["a b"][1]', '$["a b"][2]', '$["a b"]', "$.d", "$"],
    ]);
    assert.equal(document.valueOf(6), "text");
    assert.equal(document.valueOf(5), '{\n  "c": "text"\n}');
    assert.equal(document.valueOf(11), "null");
    assert.equal(document.parentOf(6), 5);
  });

  it("offers short texts and numbers for use", () => {
    const usable = (text) => new JsonDocument(text).lines(0, 99).map((line) => line.usable);

    assert.deepEqual(usable('["x"]')[1], { name: undefined, value: "x", isItem: true });
    assert.deepEqual(usable('{"id": 12345678901234567890}')[1], {
      name: "id",
      value: "12345678901234567890",
      isItem: false,
    });
    assert.deepEqual(usable('{"ids": ["x"]}')[2], { name: "ids", value: "x", isItem: false });
    assert.deepEqual(usable('[true, "", {}]').slice(1, 4), [undefined, undefined, undefined]);
  });
});

describe("What is no JSON", () => {
  const fault = (text) => {
    try {
      new JsonDocument(text);
    } catch ({ name, message, offset }) {
      return { name, message, offset };
    }
    return null;
  };

  for (const [text, offset, message] of [
    ["", 0, "It ends too early"],
    ['{"a": 1', 7, "It ends too early"],
    ['["a', 3, "It ends too early"],
    ["[1,]", 3, "A value is missing"],
    ['{"a": 1,}', 8, "A name in quotes is missing"],
    ["{a: 1}", 1, "A name in quotes is missing"],
    ['{"a" 1}', 5, "A colon is missing after the name"],
    ["[1 2]", 3, "A comma or the end is missing"],
    ["[1}", 2, "A comma or the end is missing"],
    ["[01]", 2, "A comma or the end is missing"],
    ["{} x", 3, "Something follows after the end"],
    ['["\\x"]', 3, "A backslash stands before something that it does not escape"],
    ['["a\nb"]', 3, "A text holds a control character, or does not end on its line"],
    ["// no", 0, "A value is missing"],
  ]) {
    it(`is told with its place: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(fault(text), { name: "JsonFault", message, offset });
    });
  }

  it("is just what the language itself takes for none", () => {
    const piece = fc.constantFrom(...'{}[],:"\\ \n01-.e', "true", "null", '"a"', "\\u12", "1.5");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join("")),
          fc.json(),
        ),
        (text) => {
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          assert.equal(fault(text) === null, isJson);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
