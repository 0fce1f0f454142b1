import autocannon from "autocannon";
import { once } from "node:events";
import { createServer, get } from "node:http";
import path from "node:path";
import { Console } from "./console.mjs";
import { writeTryDefinitions } from "./try-definitions.mjs";

const USERS = 200;
const CALLS = 100_000;
const CONNECTIONS = 64;

/**
 * Calls of many users at once, each with a session and a token of their own, over shared connections; the provider tells
 * whose token it got, and each answer has to be that of its user (L-06).
 */
export async function measureIsolation(root) {
  const provider = await startProvider();
  try {
    const folder = path.join(root, "target/bench/isolation");
    const server = await Console.start(root, undefined, await settings(folder, provider.url));
    try {
      return await callAsEverybody(server);
    } finally {
      await server.stop();
    }
  } finally {
    provider.server.close();
    provider.server.closeAllConnections();
  }
}

async function callAsEverybody({ url }) {
  const users = [];
  for (let user = 0; user < USERS; user++) users.push(await logIn(url, `user-${user}`));
  let right = 0;
  const requests = users.map(({ name, cookie }) => ({
    method: "POST",
    path: "/api/try",
    headers: { "content-type": "application/json", "x-console": "1", cookie },
    body: JSON.stringify({ branch: "v1", method: "GET", path: "/whoami" }),
    onResponse: (status, body) => {
      if (status === 200 && body.endsWith(JSON.stringify({ sub: name }))) right++;
    },
  }));
  const {
    requests: sent,
    errors,
    non2xx,
  } = await autocannon({
    url,
    requests,
    connections: CONNECTIONS,
    amount: CALLS,
  });
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} failures`);
  return [
    {
      users: USERS,
      calls: sent.total.toLocaleString("en"),
      "answers of another user's": sent.total - right,
    },
  ];
}

/** Logs in, without asking, whom X-User names; code and token are that name, and the API tells it. */
async function startProvider() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (pathname === "/authorize") {
      const callback = new URL(searchParams.get("redirect_uri"));
      callback.search = new URLSearchParams({
        code: request.headers["x-user"],
        state: searchParams.get("state"),
      });
      response.writeHead(302, { location: callback.href }).end();
    } else if (pathname === "/token") {
      const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
      const answer = { access_token: form.get("code"), token_type: "Bearer", expires_in: 86_400 };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    } else {
      const name = request.headers.authorization?.replace("Bearer ", "");
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ sub: name }));
    }
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return { server, url: `http://localhost:${server.address().port}` };
}

async function settings(folder, provider) {
  return {
    ...(await writeTryDefinitions(folder, provider, ["whoami"], false)),
    "quarkus.oidc.auth-server-url": provider,
    "quarkus.oidc.discovery-enabled": false,
    "quarkus.oidc.authorization-path": "/authorize",
    "quarkus.oidc.token-path": "/token",
    "quarkus.oidc.user-info-path": "/me",
    "quarkus.oidc.authentication.id-token-required": false,
    "quarkus.oidc.client-id": "console",
    "quarkus.oidc.credentials.secret": "a-client-secret-of-the-benchmark-alone",
    "quarkus.oidc.token-state-manager.encryption-secret": "a-cookie-key-of-the-benchmark-alone",
    'console.login.scopes."all"': "Everything",
  };
}

/** A browser's way through the login, with the cookies of the console alone. */
async function logIn(console, name) {
  const jar = new Map();
  const cookies = () => [...jar].map((pair) => pair.join("=")).join("; ");
  const visit = async (target) => {
    const { headers } = await ask(target, { cookie: cookies() });
    for (const set of headers["set-cookie"] ?? []) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(set);
      if (/Max-Age=0/i.test(set)) jar.delete(key);
      else jar.set(key, value);
    }
    return headers.location;
  };
  const authorize = await visit(`${console}/login?scope=all`);
  await visit((await ask(authorize, { "x-user": name })).headers.location);
  return { name, cookie: cookies() };
}

/** Not by fetch, which says that it is a script, and a login begins with a navigation. */
async function ask(target, headers) {
  const [response] = await once(get(target, { headers }), "response");
  response.resume();
  return response;
}
