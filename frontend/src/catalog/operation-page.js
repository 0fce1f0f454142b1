import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { emit } from "../lib/emit.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";
import { formatLink } from "../lib/links.js";
import "./operation-response.js";
import { operationSummary } from "./operation-summary.js";

/**
 * One operation, in its four parts: what it is, its request, its response, and the trying of it. The second and the
 * fourth are of the feature that makes calls: whoever wires the page loads them.
 * On a phone a bar above leads back to the list, and emits "search-wanted" and "login-wanted".
 */
export class OperationPage extends LightElement {
  static properties = {
    operation: { attribute: false },
    tabs: { attribute: false },
    place: { attribute: false },
    branch: { attribute: false },
    operations: { attribute: false },
  };

  /** With the long description, which moves all that is below it when it comes. */
  async getUpdateComplete() {
    const done = await super.getUpdateComplete();
    await this.querySelector("markdown-text")?.updateComplete;
    return done;
  }

  render() {
    const { operation, tabs, place, branch, operations } = this;
    return html`<div class="page-bar">
        <a class="back-link" href=${formatLink(place)}>${icons.arrowLeft} ${place.section}</a>
        <button type="button" class="icon-link" aria-label="Search" @click=${() => emit(this, "search-wanted")}>
          ${icons.search}
        </button>
        <button type="button" class="icon-link" aria-label="Authentication" @click=${() => emit(this, "login-wanted", {})}>
          ${icons.key}
        </button>
      </div>
      ${keyed(
        operation,
        html`<article class="operation">
          ${operationSummary(operation)}
          <div class="operation-parts">
            <request-form .operation=${operation} .tab=${tabs.body}></request-form>
            <operation-response .operation=${operation} .tab=${tabs.response}></operation-response>
          </div>
          <try-panel .operation=${operation} .branch=${branch} .operations=${operations ?? []}></try-panel>
        </article>`,
      )}`;
  }
}

customElements.define("operation-page", OperationPage);
