import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { anchorOf, formatLink, parseLink } from "../../src/lib/links.js";

const parse = (address) => parseLink(new URL(address, "https://console.example"));

describe("anchorOf", () => {
  test("is the verb in lower case and the path with its special characters replaced", () => {
    assert.equal(anchorOf("POST", "/shop/order/{orderId}/pay"), "post-/shop/order/-orderId-/pay");
    assert.equal(anchorOf("GET", "/a b#c:d?e&f=g"), "get-/a-b-c-d-e-f-g");
  });
});

describe("parseLink", () => {
  const expected = {
    branch: "v1",
    section: "/shop",
    target: { kind: "anchor", anchor: "post-/shop/order", path: "/shop/order" },
  };
  for (const address of [
    "/?section=%2Fshop&branch=v1#post-/shop/order",
    "/?branch=v1&section=/shop#post-/shop/order",
    "/?branch=v1&section=shop/#post-%2Fshop%2Forder",
  ]) {
    test(`understands ${address}`, () => {
      const { branch, section, target } = parse(address);
      assert.deepEqual({ branch, section, target }, expected);
    });
  }

  test("leaves open what is missing", () => {
    assert.deepEqual(parse("/"), {
      branch: null,
      section: null,
      target: { kind: "none" },
      filter: "",
      tabs: { body: null, response: null },
    });
    assert.equal(parse("/?section=/shop").branch, null);
    assert.equal(parse("/?branch=v2#get-/shop").section, null);
  });

  for (const [hash, page] of [
    ["#overview", "overview"],
    ["#servers", "servers"],
    ["#auth", "overview"],
  ]) {
    test(`takes ${hash} to the page ${page}`, () => {
      assert.deepEqual(parse(`/${hash}`).target, { kind: "page", page });
    });
  }

  for (const [hash, path, method] of [
    ["#/shop/order/method~GET", "/shop/order/method", "GET"],
    ["#/shop/%7Bid%7D/park~POST", "/shop/{id}/park", "POST"],
    ["#/shop#GET", "/shop", "GET"],
    ["#/shop~delete", "/shop", "DELETE"],
    ["#/shop", "/shop", null],
    ["#/shop/order/", "/shop/order", null],
  ]) {
    test(`understands the old form ${hash}`, () => {
      assert.deepEqual(parse(`/${hash}`).target, { kind: "path", path, method });
    });
  }

  for (const hash of ["#%", "#%E0%A4%A", "#constructor", "#__proto__", "#-", "#/", "#~"]) {
    test(`survives ${hash}`, () => {
      assert.ok(["anchor", "path"].includes(parse(`/${hash}`).target.kind));
    });
  }

  test("reads the filter and the tabs", () => {
    const { filter, tabs } = parse("/?section=/shop&filter=get+order&body=schema&response=errors");
    assert.equal(filter, "get order");
    assert.deepEqual(tabs, { body: "schema", response: "errors" });
  });
});

describe("formatLink", () => {
  test("writes the canonical form", () => {
    assert.equal(
      formatLink({ branch: "v1", section: "/shop", anchor: "get-/shop/-id-", filter: "", tabs: {} }),
      "/?section=%2Fshop&branch=v1#get-/shop/-id-",
    );
    assert.equal(formatLink({ page: "servers" }), "/#servers");
    assert.equal(formatLink({}), "/");
  });

  test("comes back as it went", () => {
    const link = {
      branch: "v2",
      section: "/a b/c",
      filter: "käse & co",
      tabs: { body: "schema", response: null },
    };
    for (const anchor of ["get-/shop/-id-", "get-/100%/x", "get-/é/<b>"]) {
      const parsed = parse(formatLink({ ...link, anchor }));
      assert.equal(parsed.target.anchor, anchor);
      assert.deepEqual({ ...link, target: parsed.target }, parsed);
    }
  });
});
