// What is searched for, and where: from the address to a form, and on to the server.

/** Where the words may be, in the order and by the names that people see. */
export const fields = [
  { value: "path", label: "Path" },
  { value: "description", label: "Description" },
  { value: "parameters", label: "Parameters" },
  { value: "request", label: "Request body" },
  { value: "response", label: "Response" },
];

/** What bounds the search to some operations: `facet` is the server's name for it, `parameter` that of the address. */
export const filters = [
  {
    name: "methods",
    facet: "method",
    parameter: "verb",
    label: "Verb",
    values: ["GET", "POST", "PUT", "PATCH", "DELETE"],
  },
  {
    name: "states",
    facet: "state",
    parameter: "state",
    label: "State",
    values: ["PRODUCTION", "BETA", "ALPHA", "DEPRECATED"],
  },
  { name: "branches", facet: "branch", parameter: "branches", label: "Branch", values: [] },
  { name: "sections", facet: "section", parameter: "sections", label: "Section", values: [] },
];

const everyField = fields.map(({ value }) => value);

/** `{words, fields, methods, states, branches, sections, currentFirst}` of the parameters of an address. */
export function parseCriteria(search) {
  const chosen = everyField.filter((field) => items(search.in).includes(field));
  return {
    words: search.q ?? "",
    fields: chosen.length ? chosen : everyField,
    ...Object.fromEntries(filters.map(({ name, parameter }) => [name, items(search[parameter])])),
    currentFirst: search.first === "section",
  };
}

/** The parameters of an address; what is as usual needs none. */
export function formatCriteria(criteria) {
  return {
    q: criteria.words,
    ...(hasEveryField(criteria) ? {} : { in: criteria.fields.join() }),
    ...bounds(criteria, "parameter"),
    ...(criteria.currentFirst ? { first: "section" } : {}),
  };
}

/** The query of the server's search; `place` is the branch and section that the page shows. */
export function serverQuery(criteria, place, { from = 0, size }) {
  const isPlaced = criteria.currentFirst && place.section;
  return new URLSearchParams({
    q: criteria.words.trim(),
    ...(hasEveryField(criteria) ? {} : { in: criteria.fields.join() }),
    ...bounds(criteria, "facet"),
    ...(isPlaced ? { current: `${place.branch}${place.section}` } : {}),
    ...(from ? { from } : {}),
    size,
  });
}

/** Whether they ask for anything: words, or filters alone. */
export function isAsked(criteria) {
  return criteria.words.trim() !== "" || countBounds(criteria) > 0;
}

export function hasEveryField({ fields: chosen }) {
  return chosen.length === everyField.length;
}

/** The same search in all fields. */
export function inEveryField(criteria) {
  return { ...criteria, fields: everyField };
}

/** How many values of filters bound the search. */
export function countBounds(criteria) {
  return filters.reduce((count, { name }) => count + criteria[name].length, 0);
}

/** The same search in all operations. */
export function withoutBounds(criteria) {
  return { ...criteria, ...Object.fromEntries(filters.map(({ name }) => [name, []])) };
}

/** The list with a value taken in or out. */
export function toggled(list, value) {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}

function bounds(criteria, key) {
  const used = filters.filter(({ name }) => criteria[name].length > 0);
  return Object.fromEntries(used.map((filter) => [filter[key], criteria[filter.name].join()]));
}

function items(text = "") {
  return [...new Set(text.split(",").map((item) => item.trim()))].filter(Boolean);
}
