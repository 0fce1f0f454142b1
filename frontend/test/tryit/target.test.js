import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { targetOf } from "../../src/tryit/target.js";

const vectors = JSON.parse(
  readFileSync(new URL("../../../src/test/resources/try/targets.json", import.meta.url), "utf8"),
);

describe("the target of a call", () => {
  for (const { name, target, refused, ...call } of vectors) {
    it(`is the server's: ${name}`, () => {
      const found = targetOf(call);
      if (refused) assert.deepEqual(found.refused, refused);
      else assert.deepEqual(found, { url: target });
    });
  }

  it("is the template with each parameter one segment, whatever its value (P-03)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (one, other) => {
        const base = "https://api.example.com/v1";
        const { url, refused } = targetOf({
          base,
          path: "/a/{x}/b/{y}",
          parameters: { path: { x: one, y: other } },
        });
        if (refused) return;
        const segments = url.slice(base.length).split("/");
        assert.equal(segments.length, 5);
        assert.deepEqual([segments[2], segments[4]].map(decodeURIComponent), [one, other]);
        assert.equal(new URL(url).href, url);
      }),
      { numRuns: 500 },
    );
  });
});
