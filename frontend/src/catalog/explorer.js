import { ProblemError, UnreachableError } from "../lib/fetch.js";
import { nearestOperations, nearestSections } from "./nearest.js";
import { findOperation, isBare, resolvePlaces } from "./resolve.js";

const retryEvery = 5000;

const nothing = {
  catalog: null,
  link: null,
  branch: null,
  section: null,
  operations: null,
  currentId: null,
  page: { kind: "waiting" },
  busy: true,
};

/**
 * From a link to what the screen shows. The view is one immutable value, replaced ("change") as each part of it
 * arrives; "settled" says that the page which the link names, whichever that is, is there.
 */
export class Explorer extends EventTarget {
  #client;
  #running = new AbortController();
  #view = nothing;

  constructor(client) {
    super();
    this.#client = client;
  }

  get view() {
    return this.#view;
  }

  async open(link) {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      await this.#open(link, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(error, link, signal);
    }
  }

  /** Notes what the link says of the filter and the tabs, which nothing needs to be read for. */
  adjust(link) {
    this.#update({ link });
  }

  async #open(link, signal) {
    this.#update({ link, busy: true });
    const catalog = await this.#client.catalog(signal, (progress) => {
      this.#update({ ...nothing, link, page: { kind: "loading", ...progress } });
    });
    this.#update({ catalog });
    if (catalog.branches.every(({ sections }) => sections.length === 0)) return this.#showNothing();

    const resolution = resolvePlaces(link, catalog);
    if (resolution.unknown) return this.#showUnknown(resolution, link, signal);
    if (link.target.kind === "page" || isBare(link)) {
      return this.#showPage(link, resolution.places[0], signal);
    }
    if (link.target.kind === "none" || resolution.isSection) {
      return this.#showSection(resolution.places[0], signal);
    }
    return this.#showOperation(link, resolution.places, signal);
  }

  #showNothing() {
    this.#update({ operations: [] });
    this.#settle({ kind: "overview" });
  }

  async #showPage(link, place, signal) {
    this.#enter(place, null);
    this.#settle({ kind: link.target.page ?? "overview" });
    await this.#list(place, signal);
  }

  async #showSection(place, signal) {
    this.#enter(place, null);
    await this.#list(place, signal);
    this.#settle({ kind: "section" });
  }

  async #showOperation({ target }, places, signal) {
    this.#enter(places[0], target.kind === "anchor" ? target.anchor : null);
    for (const place of places) {
      const operations = await this.#client.operations(place.branch.id, place.section.path, signal);
      const found = findOperation(target, operations);
      if (!found) continue;
      this.#enter(place, found.id);
      this.#update({ operations });
      const operation = await this.#client.operation(place.branch.id, found, signal);
      return this.#settle({ kind: "operation", operation });
    }
    const operations = await this.#list(places[0], signal);
    this.#update({ currentId: null });
    this.#settle({
      kind: "unknown",
      what: "operation",
      wanted: nameOf(target),
      operations: nearestOperations({ path: target.path, method: methodOf(target) }, operations),
      sections: [],
    });
  }

  async #showUnknown({ unknown, wanted }, link, signal) {
    const { branches } = this.#view.catalog;
    const place = { branch: branches[0], section: branches[0]?.sections[0] };
    this.#enter(place, null);
    const sections = nearestSections(link.section ?? link.target.path ?? wanted, branches);
    const name = unknown === "operation" ? nameOf(link.target) : wanted;
    this.#settle({ kind: "unknown", what: unknown, wanted: name, operations: [], sections });
    await this.#list(place, signal);
  }

  async #list({ branch, section }, signal) {
    const operations = section ? await this.#client.operations(branch.id, section.path, signal) : [];
    this.#update({ operations });
    return operations;
  }

  /** Moves to a section; its list stays on the screen where it is the same one. */
  #enter({ branch, section } = {}, currentId) {
    const { branch: oldBranch, section: oldSection, operations } = this.#view;
    const same = oldBranch?.id === branch?.id && oldSection?.path === section?.path;
    this.#update({ branch, section, currentId, operations: same ? operations : null });
  }

  #fail(error, link, signal) {
    if (error instanceof UnreachableError) return this.#showUnreachable(link, signal);
    if (!(error instanceof ProblemError)) throw error;
    this.#settle({ kind: "problem", detail: error.message });
  }

  #showUnreachable(link, signal) {
    if (this.#view.page.kind === "unreachable") this.#update({ busy: false });
    else this.#settle({ kind: "unreachable" });
    const retry = setTimeout(() => this.open(link), retryEvery);
    signal.addEventListener("abort", () => clearTimeout(retry));
  }

  #settle(page) {
    this.#update({ page, busy: false });
    this.dispatchEvent(new Event("settled"));
  }

  #update(part) {
    this.#view = { ...this.#view, ...part };
    this.dispatchEvent(new Event("change"));
  }
}

function methodOf({ method, anchor }) {
  return method ?? /^([a-z]+)-\//i.exec(anchor)?.[1].toUpperCase();
}

function nameOf(target) {
  return [methodOf(target), target.path].filter(Boolean).join(" ");
}
