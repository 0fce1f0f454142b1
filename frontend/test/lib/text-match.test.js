import assert from "node:assert/strict";
import { test } from "node:test";
import { matcher } from "../../src/lib/text-match.js";

for (const [query, text, expected] of [
  ["", "anything", true],
  ["serv", "/dedicated/server", true],
  ["server ded", "/dedicated/server", true],
  ["SERVER", "/dedicated/server", true],
  ["telecom", "Télécom", true],
  ["télécom", "telecom", true],
  ["server cloud", "/dedicated/server", false],
  ["  get   order ", "GET /shop/order", true],
  [".*", "/dedicated/server", false],
]) {
  test(`"${query}" ${expected ? "matches" : "does not match"} "${text}"`, () => {
    assert.equal(matcher(query)(text), expected);
  });
}
