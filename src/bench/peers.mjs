import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const modules = path.join(import.meta.dirname, "node_modules");

/** How each console is told to show a document, and what shows that its first operation is there. */
export const peers = {
  "Swagger UI 5.35.0": {
    files: ["swagger-ui-dist/swagger-ui.css", "swagger-ui-dist/swagger-ui-bundle.js"],
    page: `<link rel="stylesheet" href="/swagger-ui.css"><div id="ui"></div><script src="/swagger-ui-bundle.js"></script>
      <script>SwaggerUIBundle({ url: "/openapi.json", dom_id: "#ui", validatorUrl: null })</script>`,
    operation: ".opblock",
  },
  "RapiDoc 9.3.8, focused": {
    files: ["rapidoc/dist/rapidoc-min.js"],
    page: `<script src="/rapidoc-min.js"></script><rapi-doc spec-url="/openapi.json" render-style="focused" load-fonts="false"></rapi-doc>`,
    operation: "rapi-doc .nav-bar-path",
  },
  "Scalar 1.72.1": {
    files: ["@scalar/api-reference/dist/browser/standalone.js"],
    page: `<div id="app"></div><script src="/standalone.js"></script>
      <script>Scalar.createApiReference("#app", { url: "/openapi.json", telemetry: false, withDefaultFonts: false,
        agent: { disabled: true }, mcp: { disabled: true }, defaultOpenAllTags: true })</script>`,
    operation:
      "section[id*='tag/operations/'] h3, .section-header-label, .endpoint-path, a[href*='tag/operations/']",
  },
};

/** Serves a console and its document, compressed as a good server would; answers its URL and how to stop. */
export async function servePeer(peer, document) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><body>${peer.page}`;
  const answers = new Map([
    ["/", await answer("text/html", html)],
    ["/openapi.json", await answer("application/json", JSON.stringify(document))],
  ]);
  for (const file of peer.files) {
    const type = file.endsWith(".css") ? "text/css" : "text/javascript";
    answers.set(`/${path.basename(file)}`, await answer(type, await readFile(path.join(modules, file))));
  }
  const server = createServer((request, response) => {
    const found = answers.get(request.url.replace(/\?.*/, ""));
    if (found) response.writeHead(200, found.headers).end(found.body);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    stop: () => server.close(),
  };
}

async function answer(type, content) {
  const body = await promisify(gzip)(content, { level: 9 });
  return {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-encoding": "gzip",
    },
    body,
  };
}
