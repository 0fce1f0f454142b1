/** Lower case, without diacritics: "Télécom" and "telecom" are the same word. */
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** A test for texts that hold every word of the query, anywhere and in any order. */
export function matcher(query) {
  const matches = foldedMatcher(query);
  return (text) => matches(fold(text));
}

/** The same for texts that are folded already, as those of a long list had better be. */
export function foldedMatcher(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}
