/** Which lines of a schema tree are open, and how many of each one's children are shown. */
const CHILDREN_AT_ONCE = 100;
const MOST_OPENED = 400;
const DEEPEST_LOOKED_AT = 5;

export class SchemaOpenings {
  #open = new Set();
  #shown = new Map();

  isOpen({ path }) {
    return this.#open.has(path);
  }

  toggle({ path }) {
    if (!this.#open.delete(path)) this.#open.add(path);
  }

  shownChildren(node) {
    return node.children.slice(0, this.#shown.get(node.path) ?? CHILDREN_AT_ONCE);
  }

  showMore({ path }) {
    this.#shown.set(path, (this.#shown.get(path) ?? CHILDREN_AT_ONCE) + CHILDREN_AT_ONCE);
  }

  collapse() {
    this.#open.clear();
    this.#shown.clear();
  }

  /**
   * Opens all lines above a depth, level by level, but none that repeats a model above it and no more than can be read.
   *
   * @returns {number} how many were opened
   */
  expandTo(root, depth) {
    this.collapse();
    let level = [root];
    for (let step = 1; step < depth; step++) {
      const openable = level.flatMap((node) => this.shownChildren(node)).filter(isOpenable);
      level = openable.slice(0, MOST_OPENED - this.#open.size);
      for (const { path } of level) this.#open.add(path);
    }
    return this.#open.size;
  }
}

/** How many levels of properties a tree has, as far as it is worth offering to open them. */
export function depthOf(root) {
  let depth = 0;
  for (let level = [root]; level.length > 0 && depth < DEEPEST_LOOKED_AT; depth++) {
    level = level
      .flatMap(({ children }) => children.slice(0, CHILDREN_AT_ONCE))
      .filter(isOpenable)
      .slice(0, MOST_OPENED);
  }
  return depth;
}

function isOpenable({ expandable, repeats }) {
  return expandable && repeats === undefined;
}
