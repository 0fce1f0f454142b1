/** The way to the login page and back. */

/** Where the browser goes for a token with these scopes; it comes back to the page that it left. */
export function loginUrl(scopes, page) {
  const query = new URLSearchParams(scopes.map((scope) => ["scope", scope]));
  const { pathname, search, hash } = page;
  query.set("return", `${pathname}${withoutLogin(search)}${hash === "#auth" ? "" : hash}`);
  return `/login?${query}`;
}

/**
 * How a login ended, if the address says so, and the address without that.
 *
 * @returns {{outcome: null | "denied" | "failed", address: string}}
 */
export function loginOutcome({ pathname, search, searchParams, hash }) {
  const said = searchParams.get("login");
  const outcome = said && (said === "denied" ? said : "failed");
  return { outcome, address: `${pathname}${withoutLogin(search)}${hash}` };
}

/** The rest stays as it stands in the address bar, byte for byte. */
function withoutLogin(search) {
  return search.replace(/(?<=[?&])login=[^&]*&?/g, "").replace(/[?&]$/, "");
}
