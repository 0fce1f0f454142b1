import { pathSimilarity, textSimilarity } from "../lib/similarity.js";

const alikeEnough = 0.4;

/** The sections, of all branches, whose path is most like the wanted path, or like the beginning of it. */
export function nearestSections(wanted, branches, count = 6) {
  const sections = branches.flatMap((branch) => branch.sections.map((section) => ({ branch, section })));
  const lower = wanted.toLowerCase();
  return nearest(sections, count, ({ section }) => {
    const path = section.path.toLowerCase();
    const beginning = lower.split("/", path.split("/").length).join("/");
    return Math.max(
      textSimilarity(lower, path),
      textSimilarity(beginning, path),
      pathSimilarity(lower, path),
    );
  });
}

/** The operations whose path, and then verb, are most like what was wanted. */
export function nearestOperations({ path, method }, operations, count = 6) {
  return nearest(operations, count, (operation) => {
    const sameVerb = method?.toUpperCase() === operation.method;
    return pathSimilarity(path, operation.path) + (sameVerb ? 0.05 : 0);
  });
}

function nearest(items, count, likeness) {
  return items
    .map((item) => ({ item, likeness: likeness(item) }))
    .filter((candidate) => candidate.likeness >= alikeEnough)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, count)
    .map(({ item }) => item);
}
