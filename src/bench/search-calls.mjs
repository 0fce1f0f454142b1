import autocannon from "autocannon";
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
/** A letter of each word is made another, so that it is misspelt as no word before it was. */
const HOSTILE = [
  "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(3),
  "server instance domain record network private address account order cart volume backup region snapshot",
  "create list get server instance domain dns zone record ip address network private public key ssh user account bill order",
  '* ~ /.*a/ field:value "unbalanced (((',
];
const HOSTILE_CONNECTIONS = 8;
const HOSTILE_RATE = 50;
const SECONDS = 8;

/** Latencies of searches one after the other, of many at once, and of the catalogue while hostile ones come in. */
export async function measureSearchCalls(server) {
  const { url } = server;
  const target = (query) => ({ path: `/api/search?q=${encodeURIComponent(query)}&size=20` });
  const searches = QUERIES.map(target);
  const list = [{ path: "/api/catalog" }];
  await run(url, { requests: searches, connections: 2 }); // warm up
  const rows = [
    await searchRow("searches, one connection", server, { requests: searches, connections: 1 }),
    await searchRow("searches, 16 connections", server, { requests: searches, connections: 16 }),
  ];
  const calm = { requests: list, connections: 1, overallRate: 200 };
  rows.push(row("catalogue, 200/s", await run(url, calm)));
  const [hostile, disturbed] = await Promise.all([
    searchRow(`hostile searches, ${HOSTILE_RATE}/s`, server, flood(target)),
    run(url, calm),
  ]);
  rows.push(hostile, row("catalogue, 200/s, beside them", disturbed));
  return rows;
}

/** Searches one after the other over a catalogue of some size, what its index took, and what all of it takes. */
export async function measureSearchOver(server) {
  const requests = QUERIES.map((query) => ({ path: `/api/search?q=${encodeURIComponent(query)}&size=20` }));
  await run(server.url, { requests, connections: 2 }); // warm up
  const searches = await searchRow(
    `${server.catalog.operations.toLocaleString("en")} operations`,
    server,
    { requests, connections: 1 },
  );
  return {
    ...searches,
    "index built, s": (server.indexedIn / 1000).toFixed(1),
    "heap in all, MB": server.heapInUse().toFixed(0),
  };
}

async function run(url, options) {
  const result = await autocannon({ url, duration: SECONDS, ...options });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} failures`);
  return result;
}

/** Each connection has queries of its own, as many as it comes to ask. */
function flood(target) {
  const each = Math.ceil((HOSTILE_RATE * (SECONDS + 2)) / HOSTILE_CONNECTIONS);
  let asked = 0;
  const another = () => target(misspelt(HOSTILE[asked % HOSTILE.length], asked++).slice(0, 200));
  return {
    connections: HOSTILE_CONNECTIONS,
    overallRate: HOSTILE_RATE,
    setupClient: (client) => client.setRequests(Array.from({ length: each }, another)),
  };
}

function misspelt(query, variant) {
  const letter = (place) => String.fromCharCode(97 + ((variant + place) % 26));
  return query.replace(/\w{4,}/g, (word, at) => {
    const place = (variant + at) % word.length;
    return word.slice(0, place) + letter(at) + letter(variant) + word.slice(place + 1);
  });
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
