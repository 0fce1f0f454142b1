import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ProblemError, UnreachableError } from "../../src/lib/fetch.js";
import { parseCriteria } from "../../src/search/criteria.js";
import { SearchRun } from "../../src/search/search-run.js";

const hit = (id) => ({ branch: "v1", section: "/shop", id });
const hits = (from, to) => Array.from({ length: to - from }, (_, index) => hit(`get-/${from + index}`));
const about = (q, more = {}) => parseCriteria({ q, ...more });
const now = { after: 0 };

/** A server that answers at once with what `answer` makes of the question; notes all questions. */
function server(answer) {
  const asked = [];
  const find = async (criteria, place, page, { signal }) => {
    asked.push({ words: criteria.words, criteria, page, signal });
    return { facets: {}, ...(await answer(criteria, page)) };
  };
  return { asked, find };
}

describe("a search", () => {
  test("shows what is found, and of which question", async () => {
    const { find } = server(() => ({
      total: 2,
      hits: hits(0, 2),
      facets: { method: [{ value: "GET", count: 2 }] },
    }));
    const run = new SearchRun(find);
    const criteria = about("pay");

    await run.ask(criteria, {}, now);

    const { state } = run;
    assert.equal(state.answered, criteria);
    assert.deepEqual([state.total, state.hits.length, state.isBusy], [2, 2, false]);
    assert.deepEqual(state.facets.method, [{ value: "GET", count: 2 }]);
  });

  test("asks once for somebody who types on", async () => {
    const { find, asked } = server(() => ({ total: 1, hits: hits(0, 1) }));
    const run = new SearchRun(find);

    await Promise.all(
      [..."pay"].map((_, index) => run.ask(about("pay".slice(0, index + 1)), {}, { after: 5 })),
    );

    assert.deepEqual(
      asked.map(({ words }) => words),
      ["pay"],
    );
  });

  test("ends the one before, whose hits stay until the new ones are there", async () => {
    let answerSecond;
    const second = new Promise((resolve) => (answerSecond = resolve));
    const { find, asked } = server(({ words }) =>
      words === "b" ? second : { total: 1, hits: [hit(words)] },
    );
    const run = new SearchRun(find);
    await run.ask(about("a"), {}, now);

    const asking = run.ask(about("b"), {}, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual([run.state.isBusy, run.state.hits[0].id], [true, "a"]);
    const last = run.ask(about("c"), {}, now);
    answerSecond({ total: 1, hits: [hit("b")] });
    await Promise.all([asking, last]);

    assert.equal(asked[1].signal.aborted, true);
    assert.equal(run.state.hits[0].id, "c");
  });

  test("of no words finds nothing and asks nobody", async () => {
    const { find, asked } = server(() => ({ total: 1, hits: hits(0, 1) }));
    const run = new SearchRun(find);

    await run.ask(about("  ", { in: "path" }), {}, now);

    assert.deepEqual([asked.length, run.state.answered], [0, null]);
  });
});

describe("reading on", () => {
  const endless = ({ words }, { from = 0, size }) => ({ total: 900, hits: words && hits(from, from + size) });

  test("adds page after page, up to where the server ends", async () => {
    const { find, asked } = server(endless);
    const run = new SearchRun(find);
    await run.ask(about("get"), {}, now);

    while (run.hasMore) await run.readOn();

    assert.deepEqual(
      asked.map(({ page }) => page.from ?? 0),
      [0, 25, 75, 125, 175],
    );
    assert.equal(run.state.hits.length, 225);
  });

  test("lists nothing twice where the catalogue was renewed meanwhile, and ends where there is no more", async () => {
    const { find } = server((_, { from = 0 }) => ({
      total: 60,
      hits: [hits(0, 25), hits(20, 45), []][from > 25 ? 2 : from && 1],
    }));
    const run = new SearchRun(find);
    await run.ask(about("get"), {}, now);

    await run.readOn();
    assert.equal(run.state.hits.length, 45);
    await run.readOn();

    assert.equal(run.hasMore, false);
    assert.equal(run.state.total, 45);
  });

  test("that fails leaves what is there, and can be tried again", async () => {
    let isDown = true;
    const { find } = server((criteria, page) => {
      if (page.from && isDown) throw new UnreachableError("The server could not be reached.");
      return endless(criteria, page);
    });
    const run = new SearchRun(find);
    await run.ask(about("get"), {}, now);

    await run.readOn();
    assert.deepEqual([run.state.hits.length, run.state.readingProblem.kind], [25, "unavailable"]);
    isDown = false;
    await run.readOn();

    assert.deepEqual([run.state.hits.length, run.state.readingProblem], [75, null]);
  });
});

describe("a search that finds nothing", () => {
  const empty = { total: 0, hits: [] };

  test("asks what would be found without the filters, and in all fields", async () => {
    const { find, asked } = server(({ methods, fields }) => ({
      ...empty,
      total: methods.length ? 0 : fields.length === 1 ? 3 : 7,
    }));
    const run = new SearchRun(find);

    await run.ask(about("pay order", { verb: "PATCH", in: "path" }), {}, now);

    assert.equal(asked.length, 3);
    assert.deepEqual(
      asked.slice(1).map(({ page }) => page.size),
      [1, 1],
    );
    assert.deepEqual(
      run.state.relaxed.map(({ text, total }) => [text, total]),
      [
        ["Without the filters", 3],
        ["In all of an operation", 7],
      ],
    );
    assert.deepEqual(run.state.relaxed[0].criteria, about("pay order", { in: "path" }));
    assert.deepEqual(run.state.relaxed[1].criteria, about("pay order"));
  });

  test("suggests its longest word where nothing else is in the way", async () => {
    const { find } = server(({ words }) => ({ ...empty, total: words === "certificate" ? 5 : 0 }));
    const run = new SearchRun(find);

    await run.ask(about("certificate xyzzy"), {}, now);

    assert.deepEqual(
      run.state.relaxed.map(({ text, total }) => [text, total]),
      [["Just “certificate”", 5]],
    );
  });

  test("suggests nothing that finds nothing either", async () => {
    const { find, asked } = server(() => empty);
    const run = new SearchRun(find);

    await run.ask(about("xyzzy"), {}, now);

    assert.deepEqual([asked.length, run.state.relaxed, run.state.isBusy], [1, [], false]);
  });
});

describe("a search that fails", () => {
  const failing = async (error) => {
    const run = new SearchRun(server(() => Promise.reject(error)).find);
    await run.ask(about("pay"), {}, now);
    return run.state;
  };

  test("says what the server has against it", async () => {
    const refusal = new ProblemError(400, { type: "invalid-query", detail: "The query is too long." });

    assert.deepEqual((await failing(refusal)).problem, { kind: "refused", text: "The query is too long." });
  });

  test("says that the server is out of reach", async () => {
    const { problem, isBusy } = await failing(new UnreachableError("The server could not be reached."));

    assert.deepEqual([problem.kind, isBusy], ["unavailable", false]);
  });

  test("can be tried again where the server has too much to do", async () => {
    const busy = new ProblemError(503, { type: "too-many-searches", detail: "Too many searches at once." });

    assert.deepEqual((await failing(busy)).problem, {
      kind: "unavailable",
      text: "Too many searches at once.",
    });
  });

  test("is forgotten with the next one", async () => {
    const { find } = server(({ words }) => {
      if (words === "a") throw new UnreachableError("The server could not be reached.");
      return { total: 1, hits: hits(0, 1) };
    });
    const run = new SearchRun(find);
    await run.ask(about("a"), {}, now);

    await run.ask(about("b"), {}, now);

    assert.equal(run.state.problem, null);
  });
});
