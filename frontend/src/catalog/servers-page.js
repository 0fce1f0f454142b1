import { html } from "lit";
import { breakable } from "../lib/breakable.js";
import "../lib/copy-button.js";

/** The addresses that the operations of each branch are called at. */
export function serversPage({ catalog }) {
  return html`<article class="servers">
    <header>
      <h1 tabindex="-1">Servers</h1>
      <p class="lead">The paths of a branch’s operations start after its address.</p>
    </header>
    <dl>
      ${catalog.branches.map(({ id, url }) => {
        const address = url ? new URL(url, location.origin).href.replace(/\/$/, "") : null;
        return html`<div>
          <dt>${id}</dt>
          <dd>
            ${
              address
                ? html`<code>${breakable(address)}</code><copy-button .text=${address} label="Copy the address of ${id}"></copy-button>`
                : "No address is known"
            }
          </dd>
        </div>`;
      })}
    </dl>
  </article>`;
}
