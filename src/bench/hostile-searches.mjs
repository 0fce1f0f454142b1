// Searches made to cost much. They are sent by a process of their own: in that of a client whose latency is measured, its
// answers would wait for the handling of these.
import { fork } from "node:child_process";
import { once } from "node:events";
import autocannon from "autocannon";

/** Asked with their words misspelt, but for single letters: nothing is remembered of those. */
const HOSTILE = [
  "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(3),
  "server instance domain record network private address account order cart volume backup region snapshot",
  "create list get server instance domain dns zone record ip address network private public key ssh user account bill order",
  '* ~ /.*a/ field:value "unbalanced (((',
];
const CONNECTIONS = 8;

/** A second. */
export const HOSTILE_RATE = 50;

let asked = 0;

/** A search as autocannon is to send it. */
export function searchFor(query) {
  return { path: `/api/search?q=${encodeURIComponent(query)}&size=20` };
}

/** Sends them for so many seconds, none as one before it. Resolves with autocannon's result. */
export async function flood(url, seconds) {
  const each = Math.ceil((HOSTILE_RATE * (seconds + 2)) / CONNECTIONS);
  const child = fork(import.meta.filename, [url, seconds, each, asked]);
  asked += each * CONNECTIONS;
  return Promise.race([
    once(child, "message").then(([result]) => result),
    once(child, "exit").then(() => Promise.reject(new Error("The hostile searches broke off"))),
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const [url, seconds, each, from] = [process.argv[2], ...process.argv.slice(3).map(Number)];
  asked = from;
  const result = await autocannon({
    url,
    duration: seconds,
    connections: CONNECTIONS,
    overallRate: HOSTILE_RATE,
    // Each connection has queries of its own, as many as it comes to ask.
    setupClient: (client) => client.setRequests(Array.from({ length: each }, () => request(asked++))),
  });
  process.send(result, () => process.exit());
}

function request(number) {
  const variant = Math.floor(number / HOSTILE.length);
  return searchFor(misspelt(HOSTILE[number % HOSTILE.length], variant).slice(0, 200));
}

/** Has two letters of the variant, out of 676, in place of one in each word; in place of the next for the next 676. */
function misspelt(query, variant) {
  const letter = (number) => String.fromCharCode(97 + (number % 26));
  const letters = letter(variant) + letter(Math.floor(variant / 26));
  const at = 1 + Math.floor(variant / 676);
  return query.replace(/\w{4,}/g, (word) => word.slice(0, at) + letters + word.slice(at + 1));
}
