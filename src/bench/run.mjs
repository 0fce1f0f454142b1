// Measures the packaged console on real definitions and prints the tables of the README.
//   ./mvnw verify -Pbench            with CONSOLE_TEST_DEFINITIONS naming a folder of definitions
//   node run.mjs --section /cloud    the section that the browser opens
//   node run.mjs --only try          one part: catalog, search, try, people or isolation; try needs nginx and wrk on the
//                                    PATH, people needs wrk and takes --minutes, 5 of them if not said otherwise
// With CONSOLE_TEST_QUERIES naming a file of queries, also how well the search answers them.
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureCatalogCalls } from "./catalog-calls.mjs";
import { Console } from "./console.mjs";
import { measureFirstVisits } from "./first-visit.mjs";
import { measureIsolation } from "./isolation.mjs";
import { measurePeople } from "./people.mjs";
import { measureTryCalls } from "./try-calls.mjs";
import { growDefinitions } from "./grown-definitions.mjs";
import { measureSearchCalls, measureSearchOver } from "./search-calls.mjs";
import { measureSearchQuality } from "./search-quality.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const { values: options } = parseArgs({
  options: {
    section: { type: "string", default: "/cloud" },
    only: { type: "string" },
    minutes: { type: "string", default: "5" },
  },
});
const definitions = process.env.CONSOLE_TEST_DEFINITIONS;
const queries = process.env.CONSOLE_TEST_QUERIES;

const parts = {
  catalog: measureCatalog,
  search: measureSearch,
  try: measureTry,
  people: measureCrowd,
  isolation: async () => [table("Isolation", await measureIsolation(root))],
};
const chosen = options.only ? [parts[options.only]] : Object.values(parts);
const sections = [`On ${cpus().length} cores, Node ${process.versions.node}.`];
for (const part of chosen) sections.push(...(await part()));
const report = sections.join("\n\n") + "\n";
await mkdir(path.join(root, "target/bench"), { recursive: true });
await writeFile(path.join(root, "target/bench/results.md"), report);
console.log(report);

async function measureCatalog() {
  const server = await Console.start(root, definitions);
  try {
    return [
      `${server.catalog.operations} operations in ${server.catalog.sections} sections.`,
      table("Start", await server.footprint()),
      table("Catalogue API, 64 connections", await measureCatalogCalls(server, options.section)),
      table(`First visit to ${options.section}`, await measureFirstVisits(server, options.section)),
    ];
  } finally {
    await server.stop();
  }
}

async function measureSearch() {
  const server = await Console.start(root, definitions);
  const tables = [];
  try {
    tables.push(table("Search", await measureSearchCalls(server)));
    if (queries) tables.push(table("Search quality", await measureSearchQuality(server, queries)));
  } finally {
    await server.stop();
  }
  return [...tables, table("Search by size", await measureSizes())];
}

/** Of OVHcloud's whole catalogue, and of one that is 15 times as large. */
async function measureSizes() {
  const rows = [];
  for (const [operations, heap] of [
    [6_624, "200m"],
    [100_000, "2g"],
  ]) {
    const folder = path.join(root, "target/bench", `definitions-${operations}`);
    await growDefinitions(definitions ?? path.join(root, "src/main/resources/sandbox"), folder, operations);
    const server = await Console.start(root, folder, {}, heap);
    try {
      rows.push(await measureSearchOver(server));
    } finally {
      await server.stop();
    }
  }
  return rows;
}

async function measureTry() {
  const { calls, stream } = await measureTryCalls(root);
  return [table("TRY", calls), table("A gigabyte through TRY", stream)];
}

async function measureCrowd() {
  const server = await Console.start(root, definitions);
  try {
    const { latency, memory } = await measurePeople(root, server, Number(options.minutes));
    return [table("People who browse and search", latency), table("Their server", memory)];
  } finally {
    await server.stop();
  }
}

/** A Markdown table of rows that all have the keys of the first. */
function table(title, rows) {
  const columns = Object.keys(rows[0]);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    `### ${title}`,
    "",
    line(columns),
    line(columns.map((_, index) => (index === 0 ? "---" : "--:"))),
    ...rows.map((row) => line(Object.values(row))),
  ].join("\n");
}
