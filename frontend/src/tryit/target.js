/**
 * Where a call goes. The server builds the same URL from the same values and alone decides; this one is for the curl
 * line and for showing. Both are held to one list of vectors.
 *
 * @example
 * targetOf({ base: "https://api.example.com/v1", path: "/ip/{ip}", parameters: { path: { ip: "192.0.2.0/28" } } });
 * // { url: "https://api.example.com/v1/ip/192.0.2.0%2F28" }
 *
 * @returns {{url: string, refused?: {in: "path" | "query" | "header", name: string}}} a value of the path that is missing
 *   or refused leaves its `{name}` in the URL
 */
export function targetOf({ base, path, parameters }) {
  const values = { path: {}, query: {}, header: {}, ...parameters };
  const refusals = [];
  const filled = path.replace(/\{([^{}/]*)\}/g, (placeholder, name) => {
    const value = Object.hasOwn(values.path, name) ? values.path[name] : undefined;
    if (isSegment(value)) return encode(value);
    refusals.push({ in: "path", name });
    return placeholder;
  });
  refusals.push(...refusedIn("query", values.query), ...refusedIn("header", values.header));
  const query = Object.entries(values.query)
    .flatMap(([name, given]) => [given].flat().map((value) => `${encode(name)}=${encode(value)}`))
    .join("&");
  const url = `${base.replace(/\/+$/, "")}${filled}${query ? `?${query}` : ""}`;
  return refusals.length > 0 ? { url, refused: refusals[0] } : { url };
}

/** What stays one segment whoever decodes and reads the path: no step of it may walk up or stand still. */
function isSegment(value) {
  if (value === undefined || value === "" || !isSendable(value)) return false;
  return value.split(/[/\\]/).every((step) => step !== "." && step !== "..");
}

function refusedIn(place, values) {
  return Object.entries(values)
    .filter(([name, given]) => ![name, given].flat().every(isSendable))
    .map(([name]) => ({ in: place, name }));
}

/** No control characters, and no half of a surrogate pair, which has no bytes. */
function isSendable(value) {
  return !/\p{Cc}/u.test(value) && value.isWellFormed();
}

/** Everything but the unreserved characters of RFC 3986. */
function encode(text) {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
