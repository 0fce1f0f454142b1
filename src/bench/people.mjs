import { execFile, execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { cpuSeconds } from "./cpu.mjs";
import { QUERIES } from "./search-calls.mjs";

const PEOPLE = 500;
/** Between an answer and the next request of the same person, in milliseconds, evenly spread. */
const THINKING = [2_000, 6_000];
/** Of a hundred requests, how many are of a kind. */
const MIX = { page: 5, catalogue: 5, list: 15, operation: 35, search: 40 };
const OPERATIONS = 300;
const CODINGS = "gzip, br";

/**
 * People who browse and search, all at once, each with a connection of their own and a pause before every request; the
 * memory of the server before and after (L-01).
 */
export async function measurePeople(root, server, minutes) {
  const folder = path.join(root, "target/bench");
  await mkdir(folder, { recursive: true });
  const script = path.join(folder, "people.lua");
  await writeFile(script, luaOf(await requestsOf(server)));

  await run(server, script, 20); // warm up
  const before = memory(server);
  const result = await run(server, script, minutes * 60);
  const after = memory(server);
  return {
    latency: [{ people: PEOPLE, minutes, ...result }],
    memory: [
      { "memory, MB": "heap in use after a collection", before: before.heap, after: after.heap },
      { "memory, MB": "resident", before: before.resident, after: after.resident },
    ],
  };
}

/** What is asked for, by kind. */
async function requestsOf({ url }) {
  const get = async (target) => (await fetch(url + target)).json();
  const query = (parameters) => new URLSearchParams(parameters).toString();
  const page = await fetch(`${url}/`, { headers: { accept: "text/html", "accept-encoding": CODINGS } });
  const { branches } = await get("/api/catalog");
  const sections = branches.flatMap(({ id, sections }) =>
    sections.map(({ path }) => ({ branch: id, section: path })),
  );
  const list = sections.map((section) => `/api/catalog/operations?${query(section)}`);
  const operations = [];
  for (const [index, target] of list.entries()) {
    for (const { method, path } of (await get(target)).operations)
      operations.push(`/api/catalog/operation?${query({ branch: sections[index].branch, method, path })}`);
  }
  const every = Math.ceil(operations.length / OPERATIONS);
  return {
    page: [{ target: "/", tag: page.headers.get("etag") }],
    catalogue: [{ target: "/api/catalog" }],
    list: list.map((target) => ({ target })),
    operation: operations.filter((_, index) => index % every === 0).map((target) => ({ target })),
    search: QUERIES.flatMap(typed).map((q) => ({ target: `/api/search?${query({ q, size: 20 })}` })),
  };
}

/** A query as it is typed: the search is asked at every pause. */
function typed(query) {
  return [0.4, 0.7, 1].map((part) => query.slice(0, Math.ceil(query.length * part)));
}

/** For wrk, which calls delay before each request of a connection, and request for what to send. */
function luaOf(requests) {
  const headers = (tag) =>
    `["Accept-Encoding"] = "gzip, br"` +
    (tag ? `, ["Accept"] = "text/html", ["If-None-Match"] = ${lua(tag)}` : "");
  const kinds = Object.entries(MIX).map(
    ([kind, share]) =>
      `{ share = ${share}, requests = {\n` +
      requests[kind]
        .map(({ target, tag }) => `  wrk.format("GET", ${lua(target)}, { ${headers(tag)} }),\n`)
        .join("") +
      "} }",
  );
  return `local kinds
function init()
  math.randomseed(os.time())
  kinds = {${kinds.join(", ")}}
end
function delay()
  return math.random(${THINKING.join(", ")})
end
function request()
  local chosen = math.random(100)
  for _, kind in ipairs(kinds) do
    chosen = chosen - kind.share
    if chosen <= 0 then return kind.requests[math.random(#kind.requests)] end
  end
end
function done(summary, latency)
  local errors = summary.errors
  print(string.format("people %d %d %.2f %.2f %.2f %.2f", summary.requests,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
`;
}

function lua(text) {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

async function run({ url, pid }, script, seconds) {
  const before = cpuSeconds(pid);
  const options = ["-t1", `-c${PEOPLE}`, `-d${seconds}s`, "--timeout", "10s", "-s", script];
  const { stdout } = await promisify(execFile)("wrk", [...options, url]);
  const [requests, errors, p50, p95, p99, max] = /^people (.*)$/m.exec(stdout)[1].split(" ").map(Number);
  return {
    "requests/s": (requests / seconds).toFixed(0),
    errors,
    "p50, ms": p50.toFixed(1),
    "p95, ms": p95.toFixed(1),
    "p99, ms": p99.toFixed(1),
    "longest, ms": max.toFixed(0),
    "CPU a request, ms": (((cpuSeconds(pid) - before) / requests) * 1000).toFixed(2),
  };
}

function memory(server) {
  const resident = Number(execFileSync("ps", ["-o", "rss=", "-p", String(server.pid)], { encoding: "utf8" }));
  return { heap: server.heapInUse().toFixed(0), resident: (resident / 1024).toFixed(0) };
}
