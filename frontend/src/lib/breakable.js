import { html, nothing } from "lit";

/** A path, or a piece of one, that goes on in the next line after a slash where it is too long for its own. */
export function breakable(path) {
  return path.split(/(?<=\/)/).map((piece) => html`${piece}${piece.endsWith("/") ? html`<wbr />` : nothing}`);
}
