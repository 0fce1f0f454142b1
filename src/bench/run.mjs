// Measures the packaged console on real definitions and prints the tables of the README.
//   ./mvnw verify -Pbench            with CONSOLE_TEST_DEFINITIONS naming a folder of definitions
//   node run.mjs --section /cloud    the section that the browser opens
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureCatalogCalls } from "./catalog-calls.mjs";
import { Console } from "./console.mjs";
import { measureFirstVisits } from "./first-visit.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const { values: options } = parseArgs({
  options: { section: { type: "string", default: "/cloud" } },
});
const definitions = process.env.CONSOLE_TEST_DEFINITIONS;

const server = await Console.start(root, definitions);
try {
  const sections = [
    `On ${cpus().length} cores, Node ${process.versions.node}; ${server.catalog.operations} operations in ${server.catalog.sections} sections.`,
    table("Start", await server.footprint()),
    table("Catalogue API, 64 connections", await measureCatalogCalls(server, options.section)),
    table(`First visit to ${options.section}`, await measureFirstVisits(server, options.section)),
  ];
  const report = sections.join("\n\n") + "\n";
  await mkdir(path.join(root, "target/bench"), { recursive: true });
  await writeFile(path.join(root, "target/bench/results.md"), report);
  console.log(report);
} finally {
  server.stop();
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
