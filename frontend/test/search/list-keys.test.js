import assert from "node:assert/strict";
import { test } from "node:test";
import { nextActive } from "../../src/search/list-keys.js";

for (const [key, active, expected] of [
  ["ArrowDown", -1, 0],
  ["ArrowDown", 0, 1],
  ["ArrowDown", 24, 24],
  ["ArrowUp", 3, 2],
  ["ArrowUp", 0, 0],
  ["ArrowUp", -1, 0],
  ["PageDown", 0, 10],
  ["PageDown", 20, 24],
  ["PageUp", 24, 14],
  ["PageUp", 4, 0],
  ["Home", 12, 0],
  ["End", 0, 24],
  ["a", 3, undefined],
  ["ArrowLeft", 3, undefined],
]) {
  test(`${key} leads from ${active} to ${expected} of 25`, () => {
    assert.equal(nextActive(key, active, 25), expected);
  });
}

test("no key leads anywhere in an empty list", () => {
  assert.equal(nextActive("ArrowDown", -1, 0), undefined);
  assert.equal(nextActive("End", -1, 0), undefined);
});
