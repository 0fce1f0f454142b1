import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { parseCriteria } from "../../src/search/criteria.js";
import { find } from "../../src/search/search-client.js";

const realFetch = globalThis.fetch;
let answers;
let asked;

beforeEach((context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  asked = [];
  globalThis.fetch = async (url) => {
    asked.push(url);
    return answers.shift();
  };
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

const problem = (status, body) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json" } });

test("a search waits for an index that is not there yet, and says so", async (context) => {
  answers = [problem(503, { type: "search-loading" }), Response.json({ total: 1, hits: [], facets: {} })];
  let waited = 0;
  const onWaiting = () => {
    waited += 1;
    setImmediate(() => context.mock.timers.tick(1000));
  };

  const { total } = await find(
    parseCriteria({ q: "pay" }),
    {},
    { size: 25 },
    { signal: AbortSignal.any([]), onWaiting },
  );

  assert.deepEqual([total, waited], [1, 1]);
  assert.deepEqual(asked, ["/api/search?q=pay&size=25", "/api/search?q=pay&size=25"]);
});

test("a refusal is told at once", async () => {
  answers = [problem(400, { type: "invalid-query", detail: "The query is too long." })];

  await assert.rejects(find(parseCriteria({ q: "pay" }), {}, { size: 25 }, { signal: AbortSignal.any([]) }), {
    message: "The query is too long.",
  });
});
