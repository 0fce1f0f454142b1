import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { cutAtRanges } from "../../src/search/marks.js";

/** The text with the marked parts in brackets. */
const bracketed = (text, ranges) =>
  cutAtRanges(text, ranges)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");

describe("cutAtRanges", () => {
  for (const [name, text, ranges, expected] of [
    [
      "marks a word at the beginning, in the middle and at the end",
      "ab cd ef",
      [
        [0, 2],
        [3, 5],
        [6, 8],
      ],
      "[ab] [cd] [ef]",
    ],
    ["marks nothing where nothing matches", "ab", [], "ab"],
    [
      "puts ranges in order",
      "ab cd",
      [
        [3, 5],
        [0, 2],
      ],
      "[ab] [cd]",
    ],
    [
      "joins ranges that touch or overlap",
      "abcdef",
      [
        [0, 2],
        [2, 3],
        [1, 5],
      ],
      "[abcde]f",
    ],
    [
      "keeps to the text",
      "abc",
      [
        [-3, 1],
        [2, 9],
        [7, 8],
      ],
      "[a]b[c]",
    ],
    [
      "forgets empty and reversed ranges",
      "abc",
      [
        [1, 1],
        [2, 1],
      ],
      "abc",
    ],
    ["counts in UTF-16 units", "🚀 go", [[3, 5]], "🚀 [go]"],
    ["never cuts a character in two", "a🚀b", [[1, 2]], "a[🚀]b"],
    ["nor at the end of a range", "a🚀b", [[0, 2]], "[a🚀]b"],
    ["leaves markup a text", "<b>a</b>", [[3, 4]], "<b>[a]</b>"],
  ]) {
    test(name, () => assert.equal(bracketed(text, ranges), expected));
  }

  test("loses nothing of the text, and makes no empty part", () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), ranges, (text, some) => {
        const parts = cutAtRanges(text, some);
        assert.equal(parts.map((part) => part.text).join(""), text);
        assert.equal(
          parts.every((part) => part.text !== ""),
          true,
        );
      }),
    );
  });
});
