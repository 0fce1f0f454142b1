import { execFileSync } from "node:child_process";
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

async function visitOnce(url, operation) {
  const browser = await chromium.launch({
    executablePath: executable(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
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

function executable() {
  if (process.env.CONSOLE_TEST_CHROMIUM) return process.env.CONSOLE_TEST_CHROMIUM;
  for (const name of BROWSERS) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      // not this one
    }
  }
  throw new Error("The benchmark needs a Chromium on the PATH, or named by CONSOLE_TEST_CHROMIUM");
}
