import assert from "node:assert/strict";
import { test } from "node:test";
import { pathSimilarity, textSimilarity } from "../../src/lib/similarity.js";

test("equal texts are alike, texts without a common letter are not", () => {
  assert.equal(textSimilarity("order", "order"), 1);
  assert.equal(textSimilarity("", ""), 1);
  assert.equal(textSimilarity("abc", "xyz"), 0);
});

test("a typo counts less than another word", () => {
  assert.ok(textSimilarity("server", "sevrer") > textSimilarity("server", "cluster"));
});

test("parameters are alike whatever their name, in paths and in anchors", () => {
  assert.equal(pathSimilarity("/shop/{id}/pay", "/shop/{orderId}/pay"), 1);
  assert.equal(pathSimilarity("/shop/-id-/pay", "/shop/{orderId}/pay"), 1);
});

test("a path is nearer to one with a misspelt segment than to one with another segment", () => {
  const misspelt = pathSimilarity("/shop/order", "/shop/ordre");
  assert.ok(misspelt > pathSimilarity("/shop/order", "/shop/basket"));
  assert.ok(misspelt < 1);
});
