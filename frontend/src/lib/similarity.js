/** How alike two texts are, from 0 (nothing in common) to 1 (equal), by edit distance. */
export function textSimilarity(left, right) {
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance([...left], [...right], different) / longest;
}

/** How alike two paths are: segments are compared in order, parameters are alike whatever their name. */
export function pathSimilarity(left, right) {
  const [from, to] = [segments(left), segments(right)];
  const longest = Math.max(from.length, to.length);
  return longest === 0 ? 1 : 1 - distance(from, to, unlikeness) / longest;
}

function segments(path) {
  return path
    .toLowerCase()
    .split("/")
    .filter(Boolean)
    .map((segment) => (/^(\{.*\}|-.*-)$/.test(segment) ? "{}" : segment));
}

/** Levenshtein's distance of two sequences, where replacing an item costs what `cost` says, 0 to 1. */
function distance(from, to, cost) {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, item] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      current.push(
        Math.min(previous[column] + cost(item, other), previous[column + 1] + 1, current[column] + 1),
      );
    }
    previous = current;
  }
  return previous.at(-1);
}

function different(left, right) {
  return left === right ? 0 : 1;
}

const known = new Map();

function unlikeness(left, right) {
  if (left === right) return 0;
  const key = `${left}/${right}`;
  if (!known.has(key)) {
    if (known.size > 50_000) known.clear();
    known.set(key, 1 - textSimilarity(left, right));
  }
  return known.get(key);
}
