import autocannon from "autocannon";
import { WARM_UP_SECONDS } from "./console.mjs";
import { flood, HOSTILE_RATE, searchFor } from "./hostile-searches.mjs";
import { searchesOf } from "./search-times.mjs";

/** What people type, in this project's words; each also letter by letter at its end. */
export const QUERIES = [
  "reboot server",
  "add dns record",
  "list invoices",
  "k8s node pool",
  "create private network subnet",
  "change the password of a mailbox",
  "redémarrer une instance",
  "supprimer un enregistrement dns",
  "load balancer ssl certificat",
  "restore snpshot of volume",
  "pay order cart",
  "list all available images of a cloud project",
];
const SECONDS = 8;

const searches = QUERIES.map(searchFor);

/** Latencies of searches one after the other, of many at once, and of what others ask for while hostile ones come in. */
export async function measureSearchCalls(server) {
  const { url } = server;
  const list = [{ path: "/api/catalog" }];
  await warmUp(url);
  const rows = [
    await searchRow("searches, one connection", server, () => run(url, { requests: searches, connections: 1 })),
    await searchRow("searches, 16 connections", server, () => run(url, { requests: searches, connections: 16 })),
  ];
  // Else the catalogue and what is hostile would be warm in the second run alone.
  await run(url, { requests: list, connections: 2 });
  const hostile = async (seconds) => answered(await flood(url, seconds));
  await hostile(WARM_UP_SECONDS);
  rows.push(await searchRow(`hostile searches, ${HOSTILE_RATE}/s`, server, () => hostile(SECONDS)));
  for (const [what, requests, overallRate] of [
    ["catalogue", list, 200],
    ["searches", searches, 20],
  ]) {
    const others = { requests, connections: 1, overallRate };
    rows.push(row(`${what}, ${overallRate}/s`, await run(url, others)));
    const [, disturbed] = await Promise.all([hostile(SECONDS), run(url, others)]);
    rows.push(row(`${what}, ${overallRate}/s, beside hostile ones`, disturbed));
  }
  return rows;
}

/** Searches one after the other over a catalogue of some size, what its index took, and what all of it takes. */
export async function measureSearchOver(server) {
  await warmUp(server.url);
  const measured = await searchRow(`${server.catalog.operations.toLocaleString("en")} operations`, server, () =>
    run(server.url, { requests: searches, connections: 1 }),
  );
  return {
    ...measured,
    "index built, s": (server.indexedIn / 1000).toFixed(1),
    "heap in all, MB": server.heapInUse().toFixed(0),
  };
}

function warmUp(url) {
  return run(url, { requests: searches, connections: 2, duration: WARM_UP_SECONDS });
}

async function run(url, options) {
  return answered(await autocannon({ url, duration: SECONDS, ...options }));
}

function answered(result) {
  if (result.non2xx + result.errors > 0) {
    throw new Error(`Statuses ${JSON.stringify(result.statusCodeStats)}, and ${result.errors} without an answer`);
  }
  return result;
}

/** How long they take, and how long in the search alone: the server's own measure of it. */
async function searchRow(what, server, measure) {
  const before = await searchesOf(server);
  const result = await measure();
  const times = (await searchesOf(server)).since(before);
  return row(what, result, { p50: times.quantile(0.5).toFixed(1), p99: times.quantile(0.99).toFixed(1) });
}

function row(what, { requests, latency }, search = { p50: "–", p99: "–" }) {
  return {
    what,
    "requests/s": Math.round(requests.average).toLocaleString("en"),
    "p50, ms": latency.p50,
    "p99, ms": latency.p99,
    "in the search: p50, ms": search.p50,
    "in the search: p99, ms": search.p99,
  };
}
