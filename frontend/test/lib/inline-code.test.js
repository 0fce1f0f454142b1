import assert from "node:assert/strict";
import { test } from "node:test";
import { inlineCode } from "../../src/lib/inline-code.js";

const codeIn = (text) =>
  [inlineCode(text)].flat().map((part) => (typeof part === "string" ? part : part.values));

test("quoted words are set as code, whatever they hold", () => {
  assert.deepEqual(codeIn("such as `web-1` or `<b>`"), ["such as ", ["web-1"], " or ", ["<b>"], ""]);
});

test("a quote that never closes is a character like any other", () => {
  assert.deepEqual(codeIn("it`s `odd` here"), ["it`s `odd` here"]);
});
