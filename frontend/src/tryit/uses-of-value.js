/**
 * The operations of a section that take a value which an answer held, with the values to fill in: those whose path goes
 * on from the current one with a parameter, and those that have a parameter of the name that the value had.
 *
 * @example
 * usesOfValue({ name: "id", value: "p1", collection: "project" }, { method: "GET", path: "/cloud/project" }, {}, operations);
 * // [{ operation: { method: "GET", path: "/cloud/project/{projectId}", … }, values: { projectId: "p1" } }, …]
 */
export function usesOfValue({ name, value, collection }, current, given, operations) {
  const called = name === collection ? "" : name; // an item of a list has no name of its own
  const isCurrent = ({ method, path }) => method === current.method && path === current.path;
  return operations
    .filter((operation) => !isCurrent(operation))
    .map((operation) => ({ operation, parameter: parameterFor(called, current.path, operation.path) }))
    .filter(({ parameter }) => parameter !== undefined)
    .map(({ operation, parameter }) => ({
      operation,
      values: { ...shared(given, operation.path), [parameter]: String(value) },
    }))
    .toSorted((one, other) => distance(one, current) - distance(other, current));
}

function parameterFor(name, current, path) {
  const names = namesIn(path);
  const next = path.startsWith(`${current}/{`) && namesIn(path.slice(current.length))[0];
  const isIdentifier = !name || /(?:^id|Id|^name|Name)$/.test(name);
  if (next && (isIdentifier || next === name)) return next;
  return name && names.includes(name) && !namesIn(current).includes(name) ? name : undefined;
}

/** Of the values in the path of the operation that answered, those that the other one asks for too. */
function shared(given, path) {
  return Object.fromEntries(
    namesIn(path).flatMap((name) => (Object.hasOwn(given, name) ? [[name, given[name]]] : [])),
  );
}

/** Reading comes first, and what is near. */
function distance({ operation: { method, path, deprecated } }, current) {
  const isNear = path.startsWith(current.path);
  return (
    (method === "GET" ? 0 : 1) + path.split("/").length * 2 + (isNear ? 0 : 100) + (deprecated ? 1000 : 0)
  );
}

function namesIn(path) {
  return [...path.matchAll(/\{([^{}/]*)\}/g)].map(([, name]) => name);
}
