/**
 * The same request as a line for a POSIX shell. The token is the variable `$TOKEN`, everything else stands in single
 * quotes, so that the shell takes nothing in it for anything but text.
 *
 * @example
 * curlOf({ method: "GET", url: "https://api.example.com/v1/me", headers: [], needsToken: true });
 * // curl 'https://api.example.com/v1/me' \
 * //   --header "Authorization: Bearer $TOKEN"
 *
 * @param {{method: string, url: string, headers: [string, string][], body?: string, needsToken: boolean}} request
 */
export function curlOf({ method, url, headers, body, needsToken }) {
  return [
    `curl ${methodOption(method, body)}${quoted(url)}`,
    needsToken && '--header "Authorization: Bearer $TOKEN"',
    ...headers.map(([name, value]) => `--header ${quoted(headerLine(name, value))}`),
    // --data would read a file where the text begins with @, and leave out the line breaks of one
    body !== undefined && `--data-raw ${quoted(body)}`,
  ]
    .filter(Boolean)
    .join(" \\\n  ");
}

/** One word for a POSIX shell, whatever the text holds. */
export function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** With `--request HEAD` curl would wait for a body that never comes. */
function methodOption(method, body) {
  if (method === "HEAD") return "--head ";
  const isImplied = method === (body === undefined ? "GET" : "POST");
  return isImplied ? "" : `--request ${quoted(method)} `;
}

/** A header that is empty ends in a semicolon for curl: with a colon it would be left out. */
function headerLine(name, value) {
  return value === "" ? `${name};` : `${name}: ${value}`;
}
