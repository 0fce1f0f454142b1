import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Explorer } from "../../src/catalog/explorer.js";
import { addressOf, layoutOf, titleOf } from "../../src/catalog/page-title.js";
import { UnreachableError } from "../../src/lib/fetch.js";
import { parseLink } from "../../src/lib/links.js";
import { catalog, shop } from "./sample.js";

const lists = { "v1 /shop": shop };

const client = {
  catalog: async () => catalog,
  operations: async (branch, section) => lists[`${branch} ${section}`] ?? [],
  operation: async (branch, { method, path, id }) => ({ branch, id, method, path }),
};

async function open(address, with_ = client) {
  const explorer = new Explorer(with_);
  await explorer.open(parseLink(new URL(address, "https://console.example")));
  return explorer.view;
}

describe("a link is shown as what it names, under its canonical address", () => {
  for (const [address, kind, canonical] of [
    ["/", "overview", "/"],
    ["/#auth", "overview", "/#overview"],
    ["/#servers", "servers", "/#servers"],
    ["/?branch=v2", "section", "/?section=%2Fdomain&branch=v2"],
    ["/#/shop", "section", "/?section=%2Fshop&branch=v1"],
    ["/?section=shop", "section", "/?section=%2Fshop&branch=v1"],
    ["/#/shop/order~POST", "operation", "/?section=%2Fshop&branch=v1#post-/shop/order"],
    ["/#get-/shop/order/-orderId-", "operation", "/?section=%2Fshop&branch=v1#get-/shop/order/-orderId-"],
    [
      "/?branch=v1&section=/shop&body=schema&filter=pay#post-/shop/order/-orderId-/pay",
      "operation",
      "/?section=%2Fshop&branch=v1&filter=pay&body=schema#post-/shop/order/-orderId-/pay",
    ],
    ["/?section=/shop#get-/shop/basket", "unknown", null],
    ["/?section=/shopp", "unknown", null],
    ["/?branch=v7", "unknown", null],
  ]) {
    test(address, async () => {
      const view = await open(address);
      assert.equal(view.page.kind, kind);
      assert.equal(addressOf(view), canonical);
    });
  }
});

test("while nothing is there yet, the screen is laid out for what the link names", () => {
  const layout = (address, kind = "waiting") =>
    layoutOf({ page: { kind }, link: parseLink(new URL(address, "https://console.example")) });

  assert.equal(layout("/"), "overview");
  assert.equal(layout("/#auth"), "overview");
  assert.equal(layout("/#servers"), "servers");
  assert.equal(layout("/?section=/shop"), "section");
  assert.equal(layout("/?section=/shop#get-/shop/order"), "operation");
  assert.equal(layout("/#/shop/order~POST"), "operation");
  assert.equal(layout("/#get-/shop/order", "unreachable"), "unreachable");
});

test("the title says what is shown", async () => {
  assert.equal(titleOf(await open("/#/shop/order~POST")), "POST /shop/order");
  assert.equal(titleOf(await open("/#/shop")), "/shop");
  assert.equal(titleOf(await open("/?section=/nowhere")), "Unknown section");
});

test("the list is there while an unknown operation is reported", async () => {
  const view = await open("/?section=/shop#get-/shop/ordre");
  assert.equal(view.operations, shop);
  assert.equal(view.page.operations[0].id, "get-/shop/order");
});

test("progress is shown while the server loads its catalogue", async () => {
  const seen = [];
  const explorer = new Explorer({
    ...client,
    catalog: async (signal, onProgress) => {
      onProgress({ loaded: 3, total: 59 });
      return catalog;
    },
  });
  explorer.addEventListener("change", () => seen.push(explorer.view.page));
  await explorer.open(parseLink(new URL("https://console.example/")));
  assert.ok(seen.some(({ kind, loaded, total }) => kind === "loading" && loaded === 3 && total === 59));
  assert.equal(explorer.view.page.kind, "overview");
});

test("a lost connection is said, and tried again", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let up = false;
  const flaky = {
    ...client,
    catalog: async () => {
      if (!up) throw new UnreachableError("down");
      return catalog;
    },
  };
  const explorer = new Explorer(flaky);
  await explorer.open(parseLink(new URL("https://console.example/")));
  assert.equal(explorer.view.page.kind, "unreachable");
  await explorer.open(parseLink(new URL("https://console.example/")));
  assert.equal(explorer.view.busy, false);

  up = true;
  const settled = new Promise((resolve) => explorer.addEventListener("settled", resolve));
  context.mock.timers.tick(5000);
  await settled;
  assert.equal(explorer.view.page.kind, "overview");
});

test("a newer link wins over one that is still being read", async () => {
  let release;
  const slow = {
    ...client,
    operations: (branch, section, signal) =>
      section === "/shop"
        ? new Promise((resolve, reject) => {
            release = () => resolve(shop);
            signal.addEventListener("abort", () => reject(signal.reason));
          })
        : Promise.resolve([]),
  };
  const explorer = new Explorer(slow);
  const first = explorer.open(parseLink(new URL("https://console.example/?section=/shop")));
  await new Promise(setImmediate);
  await explorer.open(parseLink(new URL("https://console.example/?section=/zone")));
  release();
  await first;
  assert.equal(explorer.view.section.path, "/zone");
  assert.equal(explorer.view.page.kind, "section");
});
