/** What a body's media type says of how to show it. */

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g;
const IMAGES = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/bmp",
  "image/x-icon",
];
const TEXTS = [
  "application/ecmascript",
  "application/graphql",
  "application/javascript",
  "application/jsonl",
  "application/sql",
  "application/toml",
  "application/x-ndjson",
  "application/x-sh",
  "application/x-www-form-urlencoded",
  "application/x-yaml",
  "application/xml",
  "application/yaml",
  "message/http",
];

/** @returns {{mediaType: string, charset: string}} in lower case; empty where not said */
export function parseMediaType(contentType = "") {
  const mediaType = contentType.split(";", 1)[0].trim().toLowerCase();
  for (const [, name, quoted, plain] of contentType.matchAll(PARAMETER)) {
    if (name.toLowerCase() === "charset") {
      return { mediaType, charset: (quoted?.replaceAll(/\\(.)/g, "$1") ?? plain).toLowerCase() };
    }
  }
  return { mediaType, charset: "" };
}

/** @returns {"json" | "image" | "text" | "unknown"} */
export function kindOf(mediaType) {
  if (/^(?:application|text)\/json$|\+json$/.test(mediaType)) return "json";
  if (IMAGES.includes(mediaType)) return "image";
  if (mediaType.startsWith("text/") || mediaType.endsWith("+xml") || TEXTS.includes(mediaType)) return "text";
  return "unknown";
}

/** What bytes without a known type look like by their beginning. */
export function kindOfBytes(beginning) {
  let text;
  try {
    // As a stream: the beginning may be cut within a character.
    text = new TextDecoder("utf-8", { fatal: true }).decode(beginning, { stream: true });
  } catch {
    return "binary";
  }
  // eslint-disable-next-line no-control-regex -- these are what no text holds
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return "binary";
  return /^\s*[{[]/.test(text) ? "json" : "text";
}

const EXTENSIONS = {
  "application/gzip": "gz",
  "application/javascript": "js",
  "application/pdf": "pdf",
  "application/xml": "xml",
  "application/yaml": "yaml",
  "application/zip": "zip",
  "image/jpeg": "jpg",
  "image/svg+xml": "svg",
  "image/x-icon": "ico",
  "text/csv": "csv",
  "text/html": "html",
  "text/javascript": "js",
  "text/xml": "xml",
};

/** The usual ending of a file of that type, or of what its kind is. */
export function extensionOf(mediaType, kind = kindOf(mediaType)) {
  if (Object.hasOwn(EXTENSIONS, mediaType)) return EXTENSIONS[mediaType];
  if (kind === "image") return mediaType.slice("image/".length);
  return { json: "json", text: "txt" }[kind] ?? "bin";
}
