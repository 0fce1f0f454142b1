import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { openApiOf } from "./openapi.mjs";
import { peers, servePeer } from "./peers.mjs";

const VISITS = 3;
const PATIENCE = 180_000;
/** What goes on after the first operation counts too, in milliseconds. */
const SETTLING = 4_000;
const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** What a first visit costs: the console, and its peers with the same operations as an OpenAPI document. */
export async function measureFirstVisits({ url }, section) {
  const document = await openApiOf(url, "v1", section);
  const query = new URLSearchParams({ branch: "v1", section });
  const rows = [
    {
      console: "this one",
      ...(await visit(`${url}/?${query}`, "operation-list li, operation-list a")),
    },
  ];
  for (const [name, peer] of Object.entries(peers)) {
    const server = await servePeer(peer, document);
    rows.push({ console: name, ...(await visit(server.url, peer.operation)) });
    server.stop();
  }
  return rows;
}

/** The median of several visits, each with a browser of its own and an empty cache. */
async function visit(url, operation) {
  const visits = [];
  for (let i = 0; i < VISITS; i++) visits.push(await visitOnce(url, operation));
  const median = (key) => visits.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(VISITS / 2)];
  return {
    "over the wire, KB": median("bytes").toFixed(0),
    "operations show, ms": median("shown").toFixed(0),
    "longest task, ms": median("longest").toFixed(0),
    "JS heap, MB": median("heap").toFixed(1),
  };
}

/** Of all visits of a run. */
let browserOptions;

async function visitOnce(url, operation) {
  const browser = await chromium.launch((browserOptions ??= launchOptions()));
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    let bytes = 0;
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.addInitScript(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          globalThis.longest = Math.max(globalThis.longest, duration);
      }).observe({ type: "longtask", buffered: true });
    });
    const began = performance.now();
    await page.goto(url, { waitUntil: "commit" });
    await page.locator(operation).first().waitFor({ state: "attached", timeout: PATIENCE });
    const shown = performance.now() - began;
    await page.waitForTimeout(SETTLING);
    const longest = await page.evaluate(() => globalThis.longest);
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return { bytes: bytes / 1024, shown, longest, heap: usedSize / 1024 ** 2 };
  } finally {
    await browser.close();
  }
}

/** The Chromium that CONSOLE_TEST_CHROMIUM names, else one on the PATH, else the one of the tests' npm package. */
function launchOptions() {
  const args = ["--no-sandbox", "--disable-gpu"];
  const installed = process.env.CONSOLE_TEST_CHROMIUM ?? BROWSERS.map(onPath).find(Boolean);
  if (installed) return { executablePath: installed, args };

  const packaged = path.resolve(import.meta.dirname, "../../target/test-browser/chromium.mjs");
  if (!existsSync(packaged))
    throw new Error("There is no Chromium: run ./mvnw verify, which fetches one, or name one by CONSOLE_TEST_CHROMIUM");
  const { executable, environment } = JSON.parse(
    execFileSync("node", [packaged], { cwd: path.dirname(packaged), encoding: "utf8" }),
  );
  // It was built without the process that other builds start their children from.
  return { executablePath: executable, args: [...args, "--no-zygote"], env: { ...process.env, ...environment } };
}

function onPath(name) {
  try {
    return execFileSync("which", [name], { encoding: "utf8" }).trim();
  } catch {
    return undefined; // not this one
  }
}
