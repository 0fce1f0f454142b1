import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes definitions of operations with these names at a provider; the settings of a console that calls them. */
export async function writeTryDefinitions(folder, provider, names, noAuthentication) {
  const api = (name) => ({
    path: `/${name}`,
    description: "",
    operations: [{ httpMethod: "GET", noAuthentication, parameters: [], responseType: "string" }],
  });
  await mkdir(path.join(folder, "v1"), { recursive: true });
  await writeFile(
    path.join(folder, "v1.json"),
    JSON.stringify({
      apis: [{ path: "/files", schema: "{path}.{format}", format: ["json"], description: "" }],
    }),
  );
  await writeFile(
    path.join(folder, "v1/files.json"),
    JSON.stringify({ apiVersion: "1.0", resourcePath: "/files", apis: names.map(api), models: {} }),
  );
  return {
    "console.branches.v1.url": `${provider}/v1`,
    "console.branches.v1.definitions": path.join(folder, "v1.json"),
    "console.branches.v1.in-private-network": true,
    "console.try.quota.calls": 1_000_000,
    "console.try.quota.period": "1s",
    "console.try.quota.concurrent": 1000,
  };
}
