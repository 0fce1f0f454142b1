import { html } from "lit";
import { LightElement } from "../lib/light-element.js";
import { loadingPage, outdatedPage, problemPage, unreachablePage, waitingPage } from "./status-pages.js";
import { overviewPage } from "./overview-page.js";
import { sectionPage } from "./section-page.js";
import { serversPage } from "./servers-page.js";
import { unknownPage } from "./unknown-page.js";

const pages = {
  waiting: waitingPage,
  loading: loadingPage,
  unreachable: unreachablePage,
  problem: problemPage,
  overview: overviewPage,
  servers: serversPage,
  section: sectionPage,
  unknown: unknownPage,
  operation: ({ page: { operation }, link, branch, section, operations }) =>
    html`<operation-page
      .operation=${operation}
      .branch=${branch}
      .operations=${operations}
      .tabs=${link.tabs}
      .place=${{ branch: branch.id, section: section.path, filter: link.filter }}
    ></operation-page>`,
};

/**
 * The right side: the page that the view names; busy until all of it is there and the reader has been brought to it.
 *
 * @property {object} arrived the view's page that the reader has been brought to
 * @property {() => Promise} loadOperationPage loads what an operation's page is made of, at the first one
 */
export class CatalogPage extends LightElement {
  static properties = {
    view: { attribute: false },
    arrived: { attribute: false },
    loadOperationPage: { attribute: false },
    isOutdated: { state: true },
  };

  #parts;

  willUpdate() {
    const kind = this.view?.link?.target.kind;
    if (kind === "anchor" || kind === "path") this.#parts ??= this.#loadParts();
  }

  render() {
    const view = this.view ?? { page: { kind: "waiting" }, busy: true };
    const isShowable = view.page.kind !== "operation" || !this.isOutdated;
    return html`<div class="page" aria-busy=${view.busy || view.page !== this.arrived}>
      ${isShowable ? pages[view.page.kind](view) : outdatedPage()}
    </div>`;
  }

  focusHeading() {
    this.querySelector("h1")?.focus();
  }

  async getUpdateComplete() {
    const done = await super.getUpdateComplete();
    if (this.view?.page.kind === "operation") {
      await this.#parts;
      await this.querySelector("operation-page")?.updateComplete;
    }
    return done;
  }

  /** Fails where the server has a newer version of the page than the one that is open, and no longer this part of it. */
  async #loadParts() {
    try {
      await this.loadOperationPage();
    } catch {
      this.isOutdated = true;
    }
  }
}

customElements.define("catalog-page", CatalogPage);
