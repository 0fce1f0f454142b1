/** A path cut before the last segment that is not a parameter: what tells it from its neighbours. */
export function splitPath(path) {
  const segments = path.split("/");
  const cut = segments.findLastIndex((segment) => segment && !isParameter(segment));
  if (cut <= 1) return { base: "", leaf: path };
  return { base: `${segments.slice(0, cut).join("/")}/`, leaf: segments.slice(cut).join("/") };
}

/** The path as a list of `{text, isParameter}`. */
export function pathParts(path) {
  return path
    .split(/(\{[^/]*\})/)
    .filter(Boolean)
    .map((text) => ({ text, isParameter: isParameter(text) }));
}

function isParameter(segment) {
  return segment.startsWith("{") && segment.endsWith("}");
}
