import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findOperation, resolvePlaces } from "../../src/catalog/resolve.js";
import { parseLink } from "../../src/lib/links.js";
import { catalog, shop } from "./sample.js";

const parse = (address) => parseLink(new URL(address, "https://console.example"));
const places = (address) =>
  resolvePlaces(parse(address), catalog).places.map(({ branch, section }) => `${branch.id} ${section.path}`);

describe("resolvePlaces", () => {
  for (const [address, ...expected] of [
    ["/", "v1 /domain"],
    ["/?branch=v2", "v2 /domain"],
    ["/?branch=V2&section=/Policy", "v2 /policy"],
    ["/?section=/policy", "v2 /policy"],
    ["/?section=%2Fdomain", "v1 /domain"],
    ["/?section=%2Fdomain&branch=v2", "v2 /domain"],
    ["/#get-/shop/order", "v1 /shop"],
    ["/#get-/shop/basket/-id-", "v1 /shop/basket", "v1 /shop"],
    ["/#get-/domain/-name-", "v1 /domain", "v2 /domain"],
    ["/?branch=v2#get-/domain/-name-", "v2 /domain"],
    ["/#/shop/order~GET", "v1 /shop"],
    ["/#/policy", "v2 /policy"],
  ]) {
    test(`${address} leads to ${expected.join(", else ")}`, () =>
      assert.deepEqual(places(address), expected));
  }

  test("an old link to a section is told from one to an operation", () => {
    assert.equal(resolvePlaces(parse("/#/shop"), catalog).isSection, true);
    assert.equal(resolvePlaces(parse("/#/shop#GET"), catalog).isSection, undefined);
  });

  for (const [address, unknown, wanted] of [
    ["/?branch=v9&section=/shop", "branch", "v9"],
    ["/?section=/shops", "section", "/shops"],
    ["/?section=/policy&branch=v1", "section", "/policy"],
    ["/#get-/shopping/list", "operation", "/shopping/list"],
  ]) {
    test(`${address} names an unknown ${unknown}`, () => {
      assert.deepEqual(resolvePlaces(parse(address), catalog), { unknown, wanted });
    });
  }
});

describe("findOperation", () => {
  const find = (hash) => findOperation(parse(`/${hash}`).target, shop)?.id;

  for (const [hash, id] of [
    ["#get-/shop/order", "get-/shop/order"],
    ["#GET-/shop/Order", "get-/shop/order"],
    ["#delete-/shop/order/-orderId-", "delete-/shop/order/-orderId-"],
    ["#/shop/order/%7BorderId%7D/pay~POST", "post-/shop/order/-orderId-/pay"],
    ["#/shop/order/{id}/pay~POST", "post-/shop/order/-orderId-/pay"],
    ["#/shop/order/{orderId}#DELETE", "delete-/shop/order/-orderId-"],
    ["#/shop/order", "get-/shop/order"],
    ["#/shop/order~PATCH", undefined],
    ["#get-/shop/orders", undefined],
  ]) {
    test(`${hash} is ${id ?? "none"}`, () => assert.equal(find(hash), id));
  }
});
