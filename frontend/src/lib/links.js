// Addresses of the console: from a URL to what it names, and back to the one canonical form.

const pages = { overview: "overview", servers: "servers", auth: "overview" };
const parameters = { filter: "filter", body: "body", response: "response" };

/** The anchor of an operation, unique in its section. */
export function anchorOf(method, path) {
  return `${method.toLowerCase()}-${path.replace(/[\s#:?&={}]/g, "-")}`;
}

/**
 * What a URL names: `{branch, section, target, filter, tabs}`, where the target is one of
 * `{kind: "none"}`, `{kind: "page", page}`, `{kind: "anchor", anchor, path}`, `{kind: "path", path, method}`.
 * The last is the console's old form (`#/me/payment/method~GET`); parts that the URL leaves open are null.
 */
export function parseLink(url) {
  const query = url.searchParams;
  return {
    branch: query.get("branch") || null,
    section: sectionPath(query.get("section")),
    target: parseTarget(url.hash.slice(1)),
    filter: query.get(parameters.filter) ?? "",
    tabs: { body: query.get(parameters.body), response: query.get(parameters.response) },
  };
}

/** The canonical address of `{branch, section, anchor | page, filter, tabs}`. */
export function formatLink({ branch, section, anchor, page, filter, tabs = {} }) {
  const query = new URLSearchParams();
  const set = (name, value) => value && query.set(name, value);
  set("section", section);
  set("branch", branch);
  set(parameters.filter, filter);
  set(parameters.body, tabs.body);
  set(parameters.response, tabs.response);

  const hash = anchor ?? page;
  return `/${query.size ? `?${query}` : ""}${hash ? `#${escapeAnchor(hash)}` : ""}`;
}

function parseTarget(hash) {
  if (!hash) return { kind: "none" };
  if (Object.hasOwn(pages, hash)) return { kind: "page", page: pages[hash] };

  const text = decode(hash);
  if (text.startsWith("/")) {
    const [, path, method] = /^(.*?)(?:[~#]([a-z]+))?$/is.exec(text);
    return { kind: "path", path: withoutEndSlash(path), method: method?.toUpperCase() ?? null };
  }
  return { kind: "anchor", anchor: text, path: text.replace(/^[a-z]+-(?=\/)/i, "") };
}

function sectionPath(text) {
  if (!text) return null;
  return withoutEndSlash(text.startsWith("/") ? text : `/${text}`);
}

function withoutEndSlash(path) {
  return path.replace(/(?<=.)\/+$/, "");
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is not an escape: it stands for itself
  }
}

/** Of what an anchor may hold, only these would not come back as they went. */
function escapeAnchor(anchor) {
  return anchor.replace(/[%"<>`]/g, encodeURIComponent);
}
