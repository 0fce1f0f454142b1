import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { formatCriteria, parseCriteria } from "../../src/search/criteria.js";
import { searchIn, withSearch } from "../../src/search/search-address.js";

const read = (address) => searchIn(new URL(address, "https://console.example"));

describe("the search in an address", () => {
  test("is there once its words are, be they empty", () => {
    assert.equal(read("/?section=/shop&branch=v1#get-/shop"), null);
    assert.equal(read("/?in=path"), null);
    assert.deepEqual(read("/?q="), { q: "" });
    assert.deepEqual(read("/?q=dns+record&in=path&verb=GET,POST&section=/shop"), {
      q: "dns record",
      in: "path",
      verb: "GET,POST",
    });
  });

  test("lies over the page that the address names, and leaves it alone when it goes", () => {
    const page = "/?section=%2Fshop&branch=v1&filter=pay&body=schema#post-/shop/order/-orderId-/pay";

    const over = withSearch(page, { q: "a&b#c", branches: "v2" });

    assert.equal(over.endsWith("#post-/shop/order/-orderId-/pay"), true);
    assert.deepEqual(read(over), { q: "a&b#c", branches: "v2" });
    assert.equal(withSearch(over, null), page);
    assert.equal(withSearch(over, { q: "b" }), withSearch(page, { q: "b" }));
  });

  test("may lie over one of the old forms of an address", () => {
    assert.equal(withSearch("/#/me/payment/method~GET", { q: "x" }), "/?q=x#/me/payment/method~GET");
  });

  test("comes back as it went, whatever it is", () => {
    const values = fc.uniqueArray(fc.stringMatching(/^[^,\s]+$/), { maxLength: 3 });
    const fields = fc.subarray(["path", "description", "parameters", "request", "response"], {
      minLength: 1,
    });
    const searches = fc.record(
      {
        words: fc.string({ unit: "grapheme" }),
        fields,
        methods: values,
        states: values,
        branches: values,
        sections: values,
        currentFirst: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(searches, (criteria) => {
        const address = withSearch("/?section=/shop#get-/shop", formatCriteria(criteria));
        assert.deepEqual(parseCriteria(read(address)), criteria);
      }),
    );
  });
});
