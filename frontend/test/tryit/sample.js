/** An operation as the catalogue gives it, with what a test is about. */
export function operationOf(parts) {
  return {
    branch: "v1",
    section: "/me",
    id: "get-/me",
    method: "GET",
    path: "/me",
    description: "",
    parameters: [],
    authentication: { required: true, scopes: ["account/all", "all"] },
    schemas: {},
    ...parts,
  };
}

/** A tab's storage. */
export function keptStorage() {
  const items = new Map();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => items.set(name, String(value)),
    removeItem: (name) => items.delete(name),
  };
}
