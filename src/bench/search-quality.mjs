// How often the operation that is meant comes first, or among the first five: the console's search beside the rules
// of others on the same operations. The queries are a file of [{query, expect: ["v1 GET /path"], level}], which is
// not part of the project: CONSOLE_TEST_QUERIES names it.
import { readFile } from "node:fs/promises";
import path from "node:path";
import MiniSearch from "minisearch";
import { createFuseInstance } from "./node_modules/@scalar/api-reference/dist/features/Search/helpers/create-fuse-instance.js";

const HITS = 10;

/** A row for each search: shares of queries by the place of the first right operation. */
export async function measureSearchQuality(server, file) {
  const operations = await operationsOf(server);
  const known = new Set(operations.map(({ key }) => key));
  const queries = JSON.parse(await readFile(path.resolve(file), "utf8"))
    .map((query) => ({ ...query, expect: query.expect.map(keyOf) }))
    .filter(({ expect }) => expect.some((key) => known.has(key)));
  const searches = {
    "this console": consoleSearch(server),
    "MiniSearch 7.2.0": miniSearch(operations),
    "Scalar 1.72.1 (Fuse.js)": fuseSearch(operations),
    "RapiDoc 9.3.8": substringSearch(operations),
  };
  const rows = [];
  for (const [name, search] of Object.entries(searches)) {
    const ranks = [];
    for (const { query, expect, level } of queries) {
      const hits = await search(query);
      ranks.push({ rank: hits.slice(0, HITS).findIndex((key) => expect.includes(key)) + 1, level });
    }
    rows.push(row(name, ranks));
  }
  return rows;
}

function row(name, ranks) {
  const hard = ranks.filter(({ level }) => level === "hard");
  return {
    [`${ranks.length} queries`]: name,
    "first, %": within(ranks, 1),
    "of the first 5, %": within(ranks, 5),
    "MRR@10": (
      ranks.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / ranks.length
    ).toFixed(2),
    "hard, of the first 5, %": within(hard, 5),
  };
}

function within(ranks, most) {
  const found = ranks.filter(({ rank }) => rank > 0 && rank <= most);
  return ((100 * found.length) / ranks.length).toFixed(1);
}

/** Names of path parameters do not count, their places do. */
function keyOf(text) {
  return text.replaceAll(/\{[^}]*\}/g, "{}");
}

async function operationsOf({ url }) {
  const { branches } = await (await fetch(`${url}/api/catalog`)).json();
  const operations = [];
  for (const { id: branch, sections } of branches) {
    for (const { path: section } of sections) {
      const list = await fetch(
        `${url}/api/catalog/operations?branch=${branch}&section=${encodeURIComponent(section)}`,
      );
      for (const { method, path, description } of (await list.json()).operations) {
        const key = keyOf(`${branch} ${method} ${path}`);
        operations.push({ id: operations.length, key, section, method, path, description });
      }
    }
  }
  return operations;
}

function consoleSearch({ url }) {
  return async (query) => {
    const answer = await fetch(`${url}/api/search?q=${encodeURIComponent(query)}&size=${HITS}`);
    return (await answer.json()).hits.map(({ branch, method, path }) =>
      keyOf(`${branch} ${method} ${path}`),
    );
  };
}

/** With the settings that its documentation recommends for typing. */
function miniSearch(operations) {
  const index = new MiniSearch({
    fields: ["method", "path", "description"],
    storeFields: ["key"],
    tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { path: 2 } },
  });
  index.addAll(operations);
  return (query) => index.search(query).map(({ key }) => key);
}

/** Scalar's own instance, with what an OpenAPI document of the operations would give it. */
function fuseSearch(operations) {
  const fuse = createFuseInstance();
  fuse.setCollection(
    operations.map((operation) => ({
      ...operation,
      title: operation.description,
      tag: operation.section,
    })),
  );
  return (query) => fuse.search(query, { limit: HITS }).map(({ item }) => item.key);
}

/** RapiDoc's filter: the whole query is a part of verb, path and summary; in the order of the document. */
function substringSearch(operations) {
  return (query) =>
    operations
      .filter(({ method, path, description }) =>
        `${method} ${path} ${description}`.toLowerCase().includes(query.toLowerCase()),
      )
      .map(({ key }) => key);
}
