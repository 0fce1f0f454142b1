import { html } from "lit";
import { formatLink } from "../lib/links.js";
import { verb } from "../lib/verb.js";

/** The address names something that the catalogue does not have: says so and offers what is nearest. */
export function unknownPage({ page: { what, wanted, operations, sections }, branch, section }) {
  const suggestions = [
    ...operations.map(({ id, method, path, description }) => ({
      href: formatLink({ branch: branch.id, section: section.path, anchor: id }),
      text: html`${verb(method)} <code>${path}</code> <span>${description}</span>`,
    })),
    ...sections.map((near) => ({
      href: formatLink({ branch: near.branch.id, section: near.section.path }),
      text: html`<span class="badge">${near.branch.id}</span> <code>${near.section.path}</code>
        <span>${near.section.description}</span>`,
    })),
  ];
  return html`<article class="unknown">
    <header>
      <p class="eyebrow">Not found</p>
      <h1 tabindex="-1">There is no such ${what}</h1>
      <p class="lead">
        The address names <code class="wanted">${wanted}</code>, which the catalogue does not have. It may have been
        renamed or removed.
      </p>
    </header>
    ${
      suggestions.length > 0
        ? html`<h2>Perhaps one of these</h2>
          <ul class="suggestions">
            ${suggestions.map(({ href, text }) => html`<li><a href=${href}>${text}</a></li>`)}
          </ul>`
        : html`<p>Nothing like it was found. Choose a section on the left, or start at the <a href="/#overview">overview</a>.</p>`
    }
  </article>`;
}
