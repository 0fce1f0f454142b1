import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deprecationSentences } from "../../src/catalog/deprecation.js";
import { parametersOf } from "../../src/tryit/parameter-order.js";
import { pathParts, splitPath } from "../../src/catalog/path-parts.js";
import { resourceGroups } from "../../src/catalog/resource-groups.js";
import { operation } from "./sample.js";

describe("deprecationSentences", () => {
  const now = new Date("2026-06-01T00:00:00Z");
  const sentences = (deprecatedDate, deletionDate) =>
    deprecationSentences({ deprecatedDate, deletionDate }, now);

  test("speaks of the past and of the future as such", () => {
    assert.deepEqual(sentences("2025-01-31T00:00:00Z", "2027-02-01T00:00:00+01:00"), [
      "It has been deprecated since 31 January 2025.",
      "It will be removed on 1 February 2027.",
    ]);
    assert.deepEqual(sentences("2026-12-24T12:00:00Z", undefined), [
      "It will be deprecated on 24 December 2026.",
    ]);
    assert.deepEqual(sentences(undefined, "2024-05-05T00:00:00Z"), [
      "Its removal was planned for 5 May 2024: it may be gone at any time.",
    ]);
  });

  test("says nothing of missing, zero and broken dates", () => {
    assert.deepEqual(sentences(undefined, undefined), []);
    assert.deepEqual(sentences("0001-01-01T00:00:00Z", "soon"), []);
  });
});

describe("splitPath", () => {
  for (const [path, base, leaf] of [
    ["/shop", "", "/shop"],
    ["/shop/{id}", "", "/shop/{id}"],
    ["/shop/order", "/shop/", "order"],
    ["/shop/order/{id}", "/shop/", "order/{id}"],
    ["/shop/order/{id}/line/{line}/{part}", "/shop/order/{id}/", "line/{line}/{part}"],
  ]) {
    test(path, () => assert.deepEqual(splitPath(path), { base, leaf }));
  }
});

test("pathParts sets the parameters apart", () => {
  assert.deepEqual(pathParts("/shop/{id}/pay"), [
    { text: "/shop/", isParameter: false },
    { text: "{id}", isParameter: true },
    { text: "/pay", isParameter: false },
  ]);
});

test("path parameters come in the order of the path, the others as they are", () => {
  const parameters = [
    { name: "b", in: "path" },
    { name: "z", in: "query" },
    { name: "a", in: "path" },
    { name: "c", in: "query" },
  ];
  const names = (place) => parametersOf(place, { path: "/x/{a}/{b}", parameters }).map(({ name }) => name);
  assert.deepEqual(names("path"), ["a", "b"]);
  assert.deepEqual(names("query"), ["z", "c"]);
});

describe("resourceGroups", () => {
  const groups = (...paths) =>
    resourceGroups(
      "/shop",
      paths.map((path) => operation("GET", path)),
    );

  test("are taken where the paths fan out", () => {
    const paths = ["bill", "line", "note", "pay"].flatMap((name) => [
      `/shop/order/{id}/${name}`,
      `/shop/order/{id}/${name}/{part}`,
    ]);
    assert.deepEqual(groups("/shop/order", "/shop/order/{id}", ...paths), [
      { path: "/shop/order/{id}/bill", operations: 2, isEnd: false },
      { path: "/shop/order/{id}/line", operations: 2, isEnd: false },
      { path: "/shop/order/{id}/note", operations: 2, isEnd: false },
      { path: "/shop/order/{id}/pay", operations: 2, isEnd: false },
    ]);
  });

  test("are none where there is little to tell apart", () => {
    assert.deepEqual(groups("/shop", "/shop/order"), []);
    assert.deepEqual(groups(), []);
  });
});
