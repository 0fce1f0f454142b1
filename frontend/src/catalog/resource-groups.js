const enough = 4;

/**
 * The resources that a section falls into: `[{path, operations}]`, in the order of their paths. The groups are taken
 * where the paths fan out, so below all that most of them share. Empty where there is little to tell apart.
 */
export function resourceGroups(section, operations) {
  let base = section;
  for (;;) {
    const groups = groupBelow(base, operations);
    const [largest] = groups.toSorted((left, right) => right.operations - left.operations);
    const dominates = largest && largest.operations > operations.length * 0.7 && !largest.isEnd;
    if (!dominates) return groups.length >= enough ? groups : [];
    base = largest.path;
  }
}

/** The operations below a path, counted by the segment that comes next. */
function groupBelow(base, operations) {
  const groups = new Map();
  for (const { path } of operations) {
    if (!path.startsWith(`${base}/`)) continue;
    const end = path.indexOf("/", base.length + 1);
    const group = end < 0 ? path : path.slice(0, end);
    const known = groups.get(group) ?? { path: group, operations: 0, isEnd: true };
    groups.set(group, { path: group, operations: known.operations + 1, isEnd: known.isEnd && end < 0 });
  }
  return [...groups.values()];
}
