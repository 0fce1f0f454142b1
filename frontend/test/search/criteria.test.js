import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { valuesOf } from "../../src/search/criteria-panel.js";
import {
  countBounds,
  filters,
  hasEveryField,
  isAsked,
  parseCriteria,
  serverQuery,
  toggled,
  withoutBounds,
} from "../../src/search/criteria.js";

const place = { branch: "v1", section: "/shop/order" };

describe("criteria", () => {
  test("are everything where the address says nothing", () => {
    const criteria = parseCriteria({ q: "pay" });

    assert.equal(hasEveryField(criteria), true);
    assert.equal(countBounds(criteria), 0);
    assert.equal(serverQuery(criteria, place, { size: 25 }).toString(), "q=pay&size=25");
  });

  test("forgive fields that do not exist, as long as one does", () => {
    assert.deepEqual(parseCriteria({ q: "", in: "response,nonsense,path" }).fields, ["path", "response"]);
    assert.equal(hasEveryField(parseCriteria({ q: "", in: "nonsense" })), true);
  });

  test("reach the server by its own names", () => {
    const search = {
      q: " pay ",
      in: "path",
      verb: "GET,PUT",
      state: "BETA",
      branches: "v2",
      sections: "/a,/b",
      first: "section",
    };

    const query = serverQuery(parseCriteria(search), place, { from: 25, size: 50 });

    assert.deepEqual(Object.fromEntries(query), {
      q: "pay",
      in: "path",
      method: "GET,PUT",
      state: "BETA",
      branch: "v2",
      section: "/a,/b",
      current: "v1/shop/order",
      from: "25",
      size: "50",
    });
  });

  test("put no section first where the page shows none", () => {
    const query = serverQuery(parseCriteria({ q: "a", first: "section" }), {}, { size: 25 });

    assert.equal(query.has("current"), false);
  });

  test("can lose all filters at once", () => {
    const bounded = parseCriteria({ q: "pay", in: "path", verb: "GET,PUT", sections: "/a" });

    assert.equal(countBounds(bounded), 3);
    assert.deepEqual(withoutBounds(bounded), parseCriteria({ q: "pay", in: "path" }));
  });

  test("ask for something by filters alone", () => {
    assert.equal(isAsked(parseCriteria({ q: "  ", in: "path" })), false);
    assert.equal(isAsked(parseCriteria({ q: "", state: "ALPHA" })), true);
    assert.equal(isAsked(parseCriteria({ q: "a" })), true);
  });

  test("are toggled one by one", () => {
    assert.deepEqual(toggled(["a"], "b"), ["a", "b"]);
    assert.deepEqual(toggled(["a", "b"], "a"), ["b"]);
  });
});

describe("the values of a filter", () => {
  const of = (name, search, facets = {}) =>
    valuesOf(
      filters.find((filter) => filter.name === name),
      { criteria: parseCriteria({ q: "x", ...search }), facets, branches: ["v1", "v2"] },
    );

  test("are the usual ones, without numbers, before there is an answer", () => {
    assert.deepEqual(of("branches", {}), [
      { value: "v1", count: undefined },
      { value: "v2", count: undefined },
    ]);
    assert.deepEqual(of("sections", {}), []);
  });

  test("are those of the answer, the usual ones in their usual order", () => {
    const facets = {
      method: [
        { value: "DELETE", count: 1 },
        { value: "GET", count: 3 },
        { value: "HEAD", count: 2 },
      ],
    };

    assert.deepEqual(
      of("methods", {}, facets).map(({ value, count }) => `${value} ${count}`),
      ["GET 3", "POST 0", "PUT 0", "PATCH 0", "DELETE 1", "HEAD 2"],
    );
  });

  test("keep what is chosen, though nothing has it", () => {
    assert.deepEqual(of("sections", { sections: "/shop" }, { section: [] }), [{ value: "/shop", count: 0 }]);
  });
});
