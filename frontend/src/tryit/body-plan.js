/** How a body is to be shown, decided by its type, its size and its first bytes. */
import { kindOf, kindOfBytes } from "./media-type.js";

const SHOWN_AT_MOST = 64_000_000;
const DUMPED_AT_MOST = 65_536;
const DRAWN_AT_MOST = 10_000_000;
const BEGINNING = 2048;

/**
 * @param {{body: Blob, mediaType: string, complete: boolean}} answer
 * @returns {Promise<{kind: "empty" | "image" | "json" | "text" | "binary", body: Blob, isCut: boolean}>} `body` is what
 *     is to be shown of it
 */
export async function planOf({ body, mediaType }) {
  if (body.size === 0) return { kind: "empty", body, isCut: false };

  const kind = kindOf(mediaType);
  const known = kind === "unknown" ? await kindByBytes(body) : kind;
  if (known === "image" && body.size <= DRAWN_AT_MOST) return { kind: "image", body, isCut: false };
  if (known === "image" || known === "binary") return cut("binary", body, DUMPED_AT_MOST);
  return body.size <= SHOWN_AT_MOST ? { kind: known, body, isCut: false } : cut("text", body, SHOWN_AT_MOST);
}

/** The same for what turned out not to be what its type says. */
export async function planByBytes({ body }) {
  const kind = await kindByBytes(body);
  return kind === "binary" ? cut(kind, body, DUMPED_AT_MOST) : planOf({ body, mediaType: "" });
}

async function kindByBytes(body) {
  return kindOfBytes(new Uint8Array(await body.slice(0, BEGINNING).arrayBuffer()));
}

function cut(kind, body, most) {
  return { kind, body: body.slice(0, most), isCut: body.size > most };
}
