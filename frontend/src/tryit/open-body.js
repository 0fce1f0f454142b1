import { decode } from "./decode.js";
import { HexDocument } from "./hex-document.js";
import { JsonDocument } from "./json-document.js";
import { TextDocument } from "./text-document.js";

/**
 * Makes a document of a body's bytes.
 *
 * @param {"json" | "text" | "binary"} kind
 * @returns {{document, about: {kind: "json" | "text" | "hex", canFold?: boolean, charset?: string, isDamaged?: boolean,
 *     fault?: {message: string, line: number}}}} JSON that is none comes as text, with its fault
 */
export function openBody(bytes, kind, charset) {
  if (kind === "binary") return { document: new HexDocument(bytes), about: { kind: "hex" } };

  const { text, ...about } = decode(bytes, charset);
  if (kind === "text") return { document: new TextDocument(text), about: { kind: "text", ...about } };
  try {
    const document = new JsonDocument(text);
    return { document, about: { kind: "json", canFold: document.canFold, ...about } };
  } catch (error) {
    if (error.name !== "JsonFault") throw error;
    return asText(text, about, error);
  }
}

function asText(text, about, { message, offset }) {
  const document = new TextDocument(text);
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  const fault = {
    message,
    line: before.length,
    column: before.at(-1).length + 1,
    place: document.placeOf(offset),
  };
  return { document, about: { kind: "text", ...about, fault } };
}
