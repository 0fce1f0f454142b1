import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a folder of definitions with this many operations: those of another folder, again and again below other paths.
 */
export async function growDefinitions(source, target, operations) {
  const listing = JSON.parse(await readFile(path.join(source, "v1.json"), "utf8"));
  const sections = await Promise.all(
    listing.apis.map(async ({ path: name }) => ({
      name,
      text: await readFile(path.join(source, `v1${name}.json`), "utf8"),
    })),
  );
  const apis = [];
  for (let copy = 1, left = operations; left > 0; copy++) {
    for (const { name, text } of sections) {
      const section = JSON.parse(text);
      const grown = `${name}${copy === 1 ? "" : copy}`;
      section.apis = takeOperations(section.apis ?? [], left).map((api) => ({
        ...api,
        path: api.path.replace(name, grown),
      }));
      left -= section.apis.reduce((sum, api) => sum + api.operations.length, 0);
      apis.push({ path: grown, schema: "{path}.{format}", format: ["json"], description: "" });
      const file = path.join(target, `v1${grown}.json`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(section));
      if (left === 0) break;
    }
  }
  await writeFile(path.join(target, "v1.json"), JSON.stringify({ ...listing, apis }));
}

function takeOperations(apis, most) {
  const taken = [];
  let left = most;
  for (const api of apis) {
    const operations = api.operations.slice(0, left);
    left -= operations.length;
    if (operations.length > 0) taken.push({ ...api, operations });
  }
  return taken;
}
