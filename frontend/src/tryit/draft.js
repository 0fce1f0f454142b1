/**
 * What somebody has typed into the form of one operation: the values of its parameters and the text of its body. An
 * immutable value; what was not typed is not in it.
 */
export class Draft {
  static empty = new Draft(new Map(), undefined);

  #values;

  constructor(values, body) {
    this.#values = values;
    this.body = body;
  }

  /** From what `entries` once gave; anything else is nobody's draft. */
  static from(stored) {
    const values = Array.isArray(stored?.values) ? stored.values.filter(isValue) : [];
    return new Draft(new Map(values), typeof stored?.body === "string" ? stored.body : undefined);
  }

  get isEmpty() {
    return this.#values.size === 0 && this.body === undefined;
  }

  /** @returns {undefined | string | string[]} as `<parameter-field>` has it */
  value({ in: place, name }) {
    return this.#values.get(keyOf(place, name));
  }

  with({ in: place, name }, value) {
    const values = new Map(this.#values);
    if (value === undefined) values.delete(keyOf(place, name));
    else values.set(keyOf(place, name), value);
    return new Draft(values, this.body);
  }

  withBody(body) {
    return new Draft(this.#values, body);
  }

  toJSON() {
    return { values: [...this.#values], body: this.body };
  }
}

function keyOf(place, name) {
  return `${place} ${name}`;
}

function isValue(entry) {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  return [entry[1]].flat().every((text) => typeof text === "string");
}
