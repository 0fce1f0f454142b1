import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RecentSearches } from "../../src/search/recent-searches.js";

function storageOf(text = null) {
  return {
    text,
    getItem: () => text,
    setItem: (_, value) => (text = value),
    get kept() {
      return text;
    },
  };
}

describe("RecentSearches", () => {
  test("keep the latest first, each once, and no more than eight", () => {
    const storage = storageOf();
    const recent = new RecentSearches(() => storage);

    for (const words of ["a", "b", "c", "d", "e", "f", "g", "h", "i", " C ", "", "   "]) recent.add(words);

    assert.deepEqual(recent.words, ["C", "i", "h", "g", "f", "e", "d", "b"]);
    assert.deepEqual(new RecentSearches(() => storage).words, recent.words);
  });

  test("can be forgotten", () => {
    const storage = storageOf('["a"]');
    new RecentSearches(() => storage).clear();

    assert.deepEqual(new RecentSearches(() => storage).words, []);
  });

  for (const text of ["no json", '{"a":1}', "null", "[1, null]"]) {
    test(`begin anew where something else was kept: ${text}`, () => {
      assert.deepEqual(new RecentSearches(() => storageOf(text)).words, []);
    });
  }

  test("stay as long as the page where the browser keeps nothing for us", () => {
    const recent = new RecentSearches(() => {
      throw new Error("SecurityError");
    });

    recent.add("dns");

    assert.deepEqual(recent.words, ["dns"]);
  });
});
