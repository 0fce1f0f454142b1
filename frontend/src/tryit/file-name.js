import { extensionOf } from "./media-type.js";
import { headerOf } from "./message-head.js";

const LONGEST = 120;
const EXTENDED = /(?:^|;)\s*filename\*\s*=\s*"?(utf-8|iso-8859-1)'[^']*'([^;"\s]+)/i;
const PLAIN = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i;

/** A name to save the answer under: the one that the provider gives (RFC 6266), else one made of path and type. */
export function fileNameOf({ headers, mediaType }, path, kind) {
  return (
    fromHeader(headerOf(headers, "content-disposition")) ||
    `${lastWord(path)}.${extensionOf(mediaType, kind)}`
  );
}

/** The last literal step of a path: "project" of /cloud/project/{serviceName}. */
export function lastWord(path) {
  const steps = path.split("/").filter((step) => step && !step.includes("{"));
  return steps.at(-1) ?? "answer";
}

function fromHeader(value = "") {
  const [, charset, encoded] = EXTENDED.exec(value) ?? [];
  const extended = encoded && decoded(encoded, charset);
  if (extended) return safe(extended);
  const [, quoted, plain] = PLAIN.exec(value) ?? [];
  return safe(quoted?.replaceAll(/\\(.)/g, "$1") ?? plain ?? "");
}

function decoded(text, charset) {
  const bytes = Uint8Array.from(
    text.replaceAll(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    (character) => character.charCodeAt(0),
  );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

/** No folder, no control or direction character, nothing that a shell or a file system takes amiss, no hidden file. */
function safe(name) {
  const cleaned = name
    .split(/[/\\]/)
    .at(-1)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/[<>:"|?*`$;&]/g, "_")
    .replace(/^[\s.]+/, "")
    .replace(/[\s.]+$/, "");
  if (cleaned.length <= LONGEST) return cleaned;
  const [ending = ""] = /\.[^.]{1,10}$/.exec(cleaned) ?? [];
  return cleaned.slice(0, LONGEST - ending.length) + ending;
}
