// Bundles, hashes and compresses the frontend.
//   node build.mjs --out DIR           for production: minified, with .br and .gz beside each file
//   node build.mjs --watch --out DIR   for development: again after each change, with live reload
import { build } from "esbuild";
import { watch } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = import.meta.dirname;
const sources = ["src", "styles", "public", "index.html"];
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};
const encoders = {
  br: {
    suffix: ".br",
    encode: (bytes) =>
      promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
  },
  gzip: { suffix: ".gz", encode: (bytes) => promisify(gzip)(bytes, { level: 9 }) },
};

/**
 * What the page begins with is one file, and so is an operation's page, rather than one for each set of later parts that
 * share some of it: each later part says that it needs what was there before it.
 */
const laterParts = {
  name: "later parts",
  setup({ onResolve, onLoad }) {
    const before = (importer) =>
      /src.(?:app|search.*)\.js$/.test(importer) ? "src/app.js" : "src/operation.js";
    onResolve({ filter: /^\.\.?\// }, ({ kind, path: file, resolveDir, importer }) =>
      kind === "dynamic-import"
        ? { path: path.resolve(resolveDir, file), pluginData: { needs: path.join(root, before(importer)) } }
        : undefined,
    );
    onLoad({ filter: /\.js$/ }, async ({ path: file, pluginData }) =>
      pluginData?.needs
        ? { contents: `${await readFile(file, "utf8")}\nimport ${JSON.stringify(pluginData.needs)};` }
        : undefined,
    );
  },
};

const { values: options } = parseArgs({
  options: { out: { type: "string" }, watch: { type: "boolean", default: false } },
});
if (!options.out) throw new Error("Usage: node build.mjs [--watch] --out DIR");
const out = path.resolve(options.out);

await buildAll();
if (options.watch) rebuildOnChange();

async function buildAll() {
  const bundles = await bundle();
  const files = new Map();
  for (const { path: file, contents } of bundles.flatMap((result) => result.outputFiles)) {
    files.set(path.relative(out, file).replaceAll(path.sep, "/"), Buffer.from(contents));
  }
  for (const name of await readdir(path.join(root, "public"))) {
    files.set(name, await readFile(path.join(root, "public", name)));
  }
  files.set("index.html", await page(bundles.map((result) => result.metafile)));
  await write(files);
}

async function bundle() {
  const common = {
    absWorkingDir: root,
    outdir: out,
    bundle: true,
    write: false,
    metafile: true,
    minify: !options.watch,
    sourcemap: options.watch ? "inline" : false,
    legalComments: "none",
    target: ["chrome123", "firefox121", "safari17.5"],
    publicPath: "/",
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    loader: { ".woff2": "file" },
    logLevel: "warning",
  };
  const modules = ["src/app.js", "styles/app.css", ...(options.watch ? ["src/dev/reload.js"] : [])];
  const worker = await build({ ...common, entryPoints: ["src/tryit/body-worker.js"], format: "esm" });
  const define = { BODY_WORKER_URL: JSON.stringify(urlOf(worker.outputFiles[0].path)) };
  return Promise.all([
    worker,
    build({ ...common, define, entryPoints: modules, format: "esm", splitting: true, plugins: [laterParts] }),
    // Runs before the first paint, so it is a plain blocking script and no module.
    build({ ...common, entryPoints: ["src/boot.js"], format: "iife" }),
  ]);
}

/** index.html with each reference to a source file replaced by the file made of it. */
async function page(metafiles) {
  const outputs = Object.assign({}, ...metafiles.map((metafile) => metafile.outputs));
  const made = new Map();
  for (const [file, { entryPoint, inputs }] of Object.entries(outputs)) {
    if (entryPoint) made.set(entryPoint, file);
    else if (file.endsWith(".woff2")) made.set(Object.keys(inputs)[0], file);
  }
  const preloads = outputs[made.get("src/app.js")].imports
    .filter(({ kind }) => kind === "import-statement")
    .map((chunk) => `<link rel="modulepreload" href="${urlOf(chunk.path)}" />\n    `);
  const reload = made.has("src/dev/reload.js")
    ? '<script type="module" src="src/dev/reload.js"></script>'
    : "";

  const template = await readFile(path.join(root, "index.html"), "utf8");
  const html = template
    .replace("</head>", `  ${preloads.join("")}${reload}\n  </head>`)
    .replaceAll(/(href|src)="((?:src|styles|node_modules)\/[^"]+)"/g, (_, attribute, source) => {
      if (!made.has(source)) throw new Error(`index.html names ${source}, which the build did not make`);
      return `${attribute}="${urlOf(made.get(source))}"`;
    });
  return Buffer.from(html);
}

function urlOf(file) {
  return `/${path.relative(out, path.resolve(root, file)).replaceAll(path.sep, "/")}`;
}

async function write(files) {
  await mkdir(path.join(out, "assets"), { recursive: true });
  const listing = [];
  const written = new Set(["assets.json"]);
  const put = async (name, bytes) => {
    written.add(name);
    await writeFile(path.join(out, name), bytes);
  };
  for (const [name, bytes] of files) {
    await put(name, bytes);
    const encodings = await compress(name, bytes, put);
    listing.push({
      path: name === "index.html" ? "/" : `/${name}`,
      file: name,
      type: types[path.extname(name)],
      immutable: name.startsWith("assets/"),
      encodings,
    });
  }
  await put("assets.json", JSON.stringify(listing, null, 2));
  await removeAllBut(written);
}

async function compress(name, bytes, put) {
  if (options.watch || name.endsWith(".woff2")) return [];
  const encodings = [];
  for (const [encoding, { suffix, encode }] of Object.entries(encoders)) {
    const encoded = await encode(bytes);
    if (encoded.length >= bytes.length) continue;
    await put(name + suffix, encoded);
    encodings.push(encoding);
  }
  return encodings;
}

async function removeAllBut(written) {
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(out, file).replaceAll(path.sep, "/");
    if (entry.isFile() && !written.has(name)) await rm(file);
  }
}

function rebuildOnChange() {
  let timer;
  let running = Promise.resolve();
  const rebuild = () => {
    running = running.then(buildAll).catch((error) => console.error(error.message));
  };
  for (const source of sources) {
    watch(path.join(root, source), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, 50);
    });
  }
  endWithParent();
}

/** A development server that is killed cannot stop its child: the child notices and goes by itself. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), 2000).unref();
}
