import autocannon from "autocannon";

const CONNECTIONS = 64;
const SECONDS = 8;

/** Requests a second and 99th percentile of the three calls of the catalogue. */
export async function measureCatalogCalls({ url }, section) {
  const { operations } = await (
    await fetch(`${url}/api/catalog/operations?branch=v1&section=${section}`)
  ).json();
  const { method, path } = operations.find((operation) => operation.method === "POST");
  const calls = {
    "GET /api/catalog": "/api/catalog",
    "GET /api/catalog/operations": `/api/catalog/operations?branch=v1&section=${encodeURIComponent(section)}`,
    "GET /api/catalog/operation": `/api/catalog/operation?branch=v1&method=${method}&path=${encodeURIComponent(path)}`,
  };
  const rows = [];
  for (const [call, target] of Object.entries(calls)) {
    const options = {
      url: url + target,
      connections: CONNECTIONS,
      headers: { "accept-encoding": "gzip" },
    };
    await autocannon({ ...options, duration: SECONDS / 2 }); // warm up
    const { requests, latency, non2xx, errors, throughput } = await autocannon({
      ...options,
      duration: SECONDS,
    });
    if (non2xx + errors > 0) throw new Error(`${call}: ${non2xx + errors} failures`);
    rows.push({
      call,
      "requests/s": Math.round(requests.average).toLocaleString("en"),
      "p50, ms": latency.p50,
      "p99, ms": latency.p99,
      "KB an answer": (throughput.average / requests.average / 1024).toFixed(1),
    });
  }
  return rows;
}
