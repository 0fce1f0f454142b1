import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestOperations, nearestSections } from "../../src/catalog/nearest.js";
import { catalog, shop } from "./sample.js";

const sections = (wanted) =>
  nearestSections(wanted, catalog.branches).map(({ branch, section }) => `${branch.id} ${section.path}`);

test("a misspelt section is found in all branches", () => {
  assert.equal(sections("/shops")[0], "v1 /shop");
  assert.deepEqual(sections("/domian").slice(0, 2), ["v1 /domain", "v2 /domain"]);
});

test("the beginning of a longer path is enough", () => {
  assert.equal(sections("/shopp/basket/{id}/items")[0], "v1 /shop/basket");
});

test("what is like nothing has no suggestion", () => {
  assert.deepEqual(sections("/qqqqqqqq"), []);
});

test("the nearest operation has the nearest path, and the same verb where two have that path", () => {
  const nearest = (path, method) => nearestOperations({ path, method }, shop)[0].id;
  assert.equal(nearest("/shop/orders", "post"), "post-/shop/order");
  assert.equal(nearest("/shop/order/-id-/pya", "POST"), "post-/shop/order/-orderId-/pay");
  assert.equal(nearest("/shop/order/-x-", undefined), "get-/shop/order/-orderId-");
});
