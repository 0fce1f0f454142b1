import { countBounds, hasEveryField, inEveryField, withoutBounds } from "./criteria.js";

const askAtMost = 2;

/**
 * What may be in the way of a search that finds nothing, as `{criteria, text}` of searches that ask for less: the
 * filters, the fields that are left out, the number of words. As few as the server may be asked about.
 */
export function relaxations(criteria) {
  const anywhere = withoutBounds(criteria);
  const candidates = [];
  if (countBounds(criteria) > 0) candidates.push({ criteria: anywhere, text: "Without the filters" });
  if (!hasEveryField(criteria)) {
    candidates.push({ criteria: inEveryField(anywhere), text: "In all of an operation" });
  }
  const word = mostTelling(criteria.words);
  if (word) candidates.push({ criteria: { ...inEveryField(anywhere), words: word }, text: `Just “${word}”` });
  return candidates.slice(0, askAtMost);
}

/** The longest of several words: long words are rare, and say most. */
function mostTelling(text) {
  const words = text.split(/\s+/).filter(Boolean);
  return words.length > 1 ? words.reduce((best, word) => (word.length > best.length ? word : best)) : null;
}
