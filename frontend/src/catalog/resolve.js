import { anchorOf } from "../lib/links.js";

/**
 * Where in the catalogue a link may lead, likeliest first: `{places: [{branch, section}]}`, the section being
 * one of the catalogue's; or `{unknown: "branch" | "section" | "operation", wanted}`.
 */
export function resolvePlaces(link, catalog) {
  const branches = link.branch
    ? catalog.branches.filter((branch) => sameName(branch.id, link.branch))
    : catalog.branches;
  if (branches.length === 0) return { unknown: "branch", wanted: link.branch };
  if (link.section) return resolveSection(link.section, branches);
  if (link.target.path) return resolvePath(link.target, branches);
  const places = firstSections(branches).slice(0, 1);
  return places.length > 0 ? { places } : { unknown: "branch", wanted: link.branch };
}

/** Whether a link names nothing at all. */
export function isBare({ branch, section, target }) {
  return target.kind === "none" && !branch && !section;
}

/** The operation of the list that a link's target names, or undefined. */
export function findOperation(target, operations) {
  if (target.kind === "anchor") {
    return (
      operations.find(({ id }) => id === target.anchor) ??
      operations.find(({ id }) => sameName(id, target.anchor))
    );
  }
  const shape = shapeOf(target.path);
  const candidates = operations.filter(
    ({ method, path }) => shapeOf(path) === shape && (!target.method || method === target.method),
  );
  const id = target.method && anchorOf(target.method, target.path);
  return candidates.find((operation) => operation.id === id) ?? candidates[0];
}

function resolveSection(wanted, branches) {
  const named = (same) => pairs(branches).filter(({ section }) => same(section.path, wanted));
  const exact = named((path, other) => path === other);
  const places = exact.length > 0 ? exact : named(sameName);
  return places.length > 0 ? { places: places.slice(0, 1) } : { unknown: "section", wanted };
}

/** The sections that a path lies in, the longest (so the nearest) first, in the order of the branches. */
function resolvePath({ kind, path, method }, branches) {
  const places = pairs(branches)
    .filter(({ section }) => isWithin(path, section.path))
    .sort((left, right) => right.section.path.length - left.section.path.length);
  const whole = kind === "path" && !method && places.find(({ section }) => sameName(section.path, path));
  if (whole) return { places: [whole], isSection: true };
  if (places.length > 0) return { places };
  return { unknown: kind === "path" && !method ? "section" : "operation", wanted: path };
}

function firstSections(branches) {
  return branches
    .filter(({ sections }) => sections.length > 0)
    .map((branch) => ({ branch, section: branch.sections[0] }));
}

function pairs(branches) {
  return branches.flatMap((branch) => branch.sections.map((section) => ({ branch, section })));
}

function isWithin(path, section) {
  return `${path.toLowerCase()}/`.startsWith(`${section.toLowerCase()}/`);
}

function sameName(left, right) {
  return left.toLowerCase() === right.toLowerCase();
}

function shapeOf(path) {
  return path.toLowerCase().replace(/\{[^/]*\}/g, "{}");
}
