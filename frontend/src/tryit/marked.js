/**
 * Pieces cut anew where what was searched for begins and ends.
 *
 * @param {{kind: string, text: string}[]} pieces
 * @param {{start: number, end: number, isCurrent: boolean}[]} matches in the joined text of the pieces, in order
 */
export function marked(pieces, matches) {
  if (matches.length === 0) return pieces;
  const cut = [];
  let offset = 0;
  for (const piece of pieces) {
    cut.push(...cutPiece(piece, offset, matches));
    offset += piece.text.length;
  }
  return cut;
}

function cutPiece({ kind, text }, offset, matches) {
  const cut = [];
  let at = 0;
  for (const { start, end, isCurrent } of matches) {
    const [from, to] = [start - offset, end - offset].map((place) =>
      Math.min(Math.max(place, at), text.length),
    );
    if (from === to) continue;
    cut.push({ kind, text: text.slice(at, from) });
    cut.push({ kind, text: text.slice(from, to), mark: isCurrent ? "current" : "found" });
    at = to;
  }
  cut.push({ kind, text: text.slice(at) });
  return cut.filter(({ text: each }) => each);
}
