import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { GIGABYTE, Proxies } from "./proxies.mjs";
import { Console, WARM_UP_SECONDS } from "./console.mjs";
import { cpuSeconds } from "./cpu.mjs";
import { writeTryDefinitions } from "./try-definitions.mjs";

const SIZES = ["1KB", "100KB"];
const CONNECTIONS = [1, 64];
const SECONDS = 4;
const ROUNDS = 5;

/**
 * Calls through the console, beside the provider asked directly and through nginx: in each round all of them one after
 * the other, so that what else the machine does meets them alike. The medians of the rounds.
 */
export async function measureTryCalls(root) {
  const folder = path.join(root, "target/bench/try");
  await mkdir(folder, { recursive: true });
  const proxies = await Proxies.start(folder);
  try {
    const server = await Console.start(
      root,
      undefined,
      await writeTryDefinitions(folder, proxies.upstream, [...SIZES, "1GB"], true),
    );
    try {
      return {
        calls: await measureCalls(folder, proxies, server),
        stream: await measureStream(server),
      };
    } finally {
      await server.stop();
    }
  } finally {
    proxies.stop();
  }
}

async function measureCalls(folder, proxies, server) {
  const rows = [];
  for (const size of SIZES) {
    const script = path.join(folder, `${size}.lua`);
    await writeFile(script, post(size));
    const ways = {
      direct: { url: `${proxies.upstream}/v1/${size}` },
      "nginx proxy_pass": {
        url: `${proxies.proxy}/v1/${size}`,
        pid: proxies.proxyPid,
      },
      "this console": { url: `${server.url}/api/try`, script, pid: server.pid },
    };
    await run(ways["this console"], 64, WARM_UP_SECONDS);
    for (const connections of CONNECTIONS) {
      const runs = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
      for (let round = 0; round < ROUNDS; round++) {
        for (const way of Object.keys(ways)) runs[way].push(await run(ways[way], connections, SECONDS));
      }
      for (const way of Object.keys(ways)) rows.push(row(size, connections, way, runs[way]));
    }
  }
  return rows;
}

function post(size) {
  const body = JSON.stringify({
    branch: "v1",
    method: "GET",
    path: `/${size}`,
  });
  return `wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["X-Console"] = "1"
wrk.body = '${body}'
`;
}

async function run({ url, script, pid }, connections, seconds) {
  const before = pid ? cpuSeconds(pid) : 0;
  const options = [
    "-t1",
    `-c${connections}`,
    `-d${seconds}s`,
    "--latency",
    ...(script ? ["-s", script] : []),
  ];
  const { stdout } = await promisify(execFile)("wrk", [...options, url]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url}:\n${stdout}`);
  const requests = Number(/(\d+) requests in/.exec(stdout)[1]);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]),
    p50: milliseconds(/50%\s+([\d.]+)(\w+)/.exec(stdout)),
    p99: milliseconds(/99%\s+([\d.]+)(\w+)/.exec(stdout)),
    cpu: pid ? ((cpuSeconds(pid) - before) / requests) * 1e6 : undefined,
  };
}

function row(size, connections, way, runs) {
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return {
    answer: size.replace("KB", " KB"),
    connections,
    way,
    "requests/s": Math.round(median("rate")).toLocaleString("en"),
    "p50, ms": median("p50").toFixed(2),
    "p99, ms": median("p99").toFixed(2),
    "CPU a request, µs": runs[0].cpu === undefined ? "" : median("cpu").toFixed(0),
  };
}

function milliseconds([, value, unit]) {
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit];
}

/** A gigabyte, and what is in use of the heap after collections before and amid it. */
async function measureStream(server) {
  const before = server.heapInUse();
  const began = performance.now();
  const response = await fetch(`${server.url}/api/try`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Console": "1" },
    body: JSON.stringify({ branch: "v1", method: "GET", path: "/1GB" }),
  });
  let received = 0;
  let amid = 0;
  for await (const piece of response.body) {
    received += piece.length;
    if (amid === 0 && received > GIGABYTE / 2) amid = server.heapInUse();
  }
  if (received < GIGABYTE) throw new Error(`Of a gigabyte came ${received} bytes`);
  const seconds = (performance.now() - began) / 1000;
  return [
    { what: "time", value: `${seconds.toFixed(1)} s` },
    { what: "heap in use before", value: `${before.toFixed(0)} MB` },
    { what: "heap in use after half of it", value: `${amid.toFixed(0)} MB` },
    {
      what: "heap in use afterwards",
      value: `${server.heapInUse().toFixed(0)} MB`,
    },
  ];
}
