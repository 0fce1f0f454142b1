import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

const HEAP = "200m";

/** Until the JIT compiler has seen to what is asked again and again; on two slow cores it takes that long. */
export const WARM_UP_SECONDS = 45;

/** The packaged console, running. */
export class Console {
  url;
  management;
  #process;
  #readyAfter;
  #log = "";

  /** Starts it on a folder of definitions, or as the settings say, and waits until it is ready. */
  static async start(root, definitions, settings = {}, heap = HEAP) {
    const server = new Console();
    const [http, management] = [await freePort(), await freePort()];
    server.url = `http://localhost:${http}`;
    server.management = `http://localhost:${management}`;
    const began = performance.now();
    server.#process = spawn(
      "java",
      [
        // What the JVM takes in a small container, and a native executable anywhere.
        "-XX:+UseSerialGC",
        `-Xmx${heap}`,
        `-Dquarkus.http.port=${http}`,
        `-Dquarkus.management.port=${management}`,
        ...(definitions
          ? branchesOf(definitions).map(
              (id) => `-Dconsole.branches.${id}.definitions=${path.resolve(definitions, id)}.json`,
            )
          : []),
        ...Object.entries(settings).map(([name, value]) => `-D${name}=${value}`),
        "-jar",
        path.join(root, "target/quarkus-app/quarkus-run.jar"),
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    server.#process.stdout.setEncoding("utf8").on("data", (text) => (server.#log += text));
    while (!(await isReady(server))) {
      if (server.#process.exitCode !== null) throw new Error("The console did not start");
      await new Promise((resolve) => setTimeout(resolve, 100)); // more often, and it would have less time to start
    }
    server.#readyAfter = performance.now() - began;
    const { branches } = await (await fetch(`${server.url}/api/catalog`)).json();
    const sections = branches.flatMap((branch) => branch.sections);
    server.catalog = {
      sections: sections.length,
      operations: sections.reduce((sum, section) => sum + section.operations, 0),
    };
    return server;
  }

  /** What starting took, and what it takes to stay. */
  async footprint() {
    const used = this.heapInUse();
    const resident = execFileSync("ps", ["-o", "rss=", "-p", String(this.#process.pid)], {
      encoding: "utf8",
    });
    return [
      {
        what: "start to ready",
        value: `${(this.#readyAfter / 1000).toFixed(1)} s`,
      },
      {
        what: `heap in use after a collection (of at most ${HEAP}B)`,
        value: `${used.toFixed(0)} MB`,
      },
      {
        what: "resident memory",
        value: `${(Number(resident) / 1024).toFixed(0)} MB`,
      },
    ];
  }

  /** How long the index of the search took, in milliseconds, as the log says. */
  get indexedIn() {
    return Number(/Index of catalogue .* in (\d+) ms/.exec(this.#log)[1]);
  }

  get pid() {
    return this.#process.pid;
  }

  /** Megabytes, after a collection. */
  heapInUse() {
    this.#jcmd("GC.run");
    const generations = this.#jcmd("GC.heap_info").matchAll(/generation +total \d+K, used (\d+)K/g);
    return [...generations].reduce((sum, [, used]) => sum + Number(used), 0) / 1024;
  }

  /** Ends when it has, so that another may take its ports. */
  async stop() {
    this.#process.kill("SIGKILL");
    await once(this.#process, "exit");
  }

  #jcmd(command) {
    return execFileSync("jcmd", [String(this.#process.pid), command], {
      encoding: "utf8",
    });
  }
}

function branchesOf(definitions) {
  return ["v1", "v2"].filter((id) => existsSync(path.resolve(definitions, `${id}.json`)));
}

/** Others may be measuring, or using a console, on this machine. */
async function freePort() {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function isReady({ management }) {
  try {
    return (await fetch(`${management}/q/health/ready`)).ok;
  } catch {
    return false; // not listening yet
  }
}
