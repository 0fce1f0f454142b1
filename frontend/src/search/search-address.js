// A search lies over whatever page the address names: its parameters are apart from those of the page.

/** The words, then what the search is bounded by; see criteria.js. */
const names = ["q", "in", "verb", "state", "branches", "sections", "first"];

/** What an address says of a search, as `{q, in, …}` of those parameters that are there; null where it names none. */
export function searchIn(url) {
  const query = url.searchParams;
  if (!query.has("q")) return null;
  return Object.fromEntries(names.filter((name) => query.has(name)).map((name) => [name, query.get(name)]));
}

/** The same address with this search over its page, or with none where that is null. */
export function withSearch(address, search) {
  const url = new URL(address, "http://console");
  for (const name of names) url.searchParams.delete(name);
  for (const name of names) if (search?.[name] !== undefined) url.searchParams.set(name, search[name]);
  return `${url.pathname}${url.search}${url.hash}`;
}
