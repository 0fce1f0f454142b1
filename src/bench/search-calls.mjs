import autocannon from "autocannon";
import { WARM_UP_SECONDS } from "./console.mjs";
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
/** Asked with their words misspelt, each time in another way: the server remembers what it has corrected. */
const HOSTILE = [
  "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(3),
  "server instance domain record network private address account order cart volume backup region snapshot",
  "create list get server instance domain dns zone record ip address network private public key ssh user account bill order",
  '* ~ /.*a/ field:value "unbalanced (((',
];
const HOSTILE_CONNECTIONS = 8;
const HOSTILE_RATE = 50;
const SECONDS = 8;

const target = (query) => ({ path: `/api/search?q=${encodeURIComponent(query)}&size=20` });
const searches = QUERIES.map(target);

/** Latencies of searches one after the other, of many at once, and of the catalogue while hostile ones come in. */
export async function measureSearchCalls(server) {
  const { url } = server;
  const list = [{ path: "/api/catalog" }];
  await warmUp(url);
  const rows = [
    await searchRow("searches, one connection", server, { requests: searches, connections: 1 }),
    await searchRow("searches, 16 connections", server, { requests: searches, connections: 16 }),
  ];
  const calm = { requests: list, connections: 1, overallRate: 200 };
  await run(url, { requests: list, connections: 2 }); // else the catalogue would be warm in the second run alone
  rows.push(row("catalogue, 200/s", await run(url, calm)));
  const [hostile, disturbed] = await Promise.all([
    searchRow(`hostile searches, ${HOSTILE_RATE}/s`, server, flood()),
    run(url, calm),
  ]);
  rows.push(hostile, row("catalogue, 200/s, beside them", disturbed));
  return rows;
}

/** Searches one after the other over a catalogue of some size, what its index took, and what all of it takes. */
export async function measureSearchOver(server) {
  await warmUp(server.url);
  const measured = await searchRow(`${server.catalog.operations.toLocaleString("en")} operations`, server, {
    requests: searches,
    connections: 1,
  });
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
  const result = await autocannon({ url, duration: SECONDS, ...options });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`Statuses ${JSON.stringify(result.statusCodeStats)}, and ${result.errors} without an answer`);
  }
  return result;
}

/** Each connection has queries of its own, as many as it comes to ask. */
function flood() {
  const each = Math.ceil((HOSTILE_RATE * (SECONDS + 2)) / HOSTILE_CONNECTIONS);
  let asked = 0;
  const another = () => {
    const query = misspelt(HOSTILE[asked % HOSTILE.length], asked);
    asked++;
    return target(query.slice(0, 200));
  };
  return {
    connections: HOSTILE_CONNECTIONS,
    overallRate: HOSTILE_RATE,
    setupClient: (client) => client.setRequests(Array.from({ length: each }, another)),
  };
}

/** Has two letters of the variant, out of 676, in the middle of each word in place of one. */
function misspelt(query, variant) {
  const letter = (number) => String.fromCharCode(97 + (number % 26));
  const letters = letter(variant) + letter(Math.floor(variant / 26));
  return query.replace(/\w{4,}/g, (word) => word.slice(0, 2) + letters + word.slice(3));
}

/** How long they take, and how long in the search alone: the server's own measure of it. */
async function searchRow(what, server, options) {
  const before = await searchesOf(server);
  const result = await run(server.url, options);
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
