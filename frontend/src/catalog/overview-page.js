import { html } from "lit";
import { icons } from "../lib/icons.js";
import { formatLink } from "../lib/links.js";
import { problemsNotice } from "./problems-notice.js";
import { staleNotice } from "./status-pages.js";

const keys = [
  ["/", "searches all operations, as Ctrl K does"],
  ["Tab", "moves between the pickers, the list and the page; the list is one stop"],
  ["↑ ↓", "moves in the list; Page up, Page down, Home and End move further"],
  ["Enter", "opens the operation, or takes the section"],
  ["Esc", "clears the filter, or closes the choice of sections"],
];

/** The welcome: what there is, and how to start. */
export function overviewPage({ catalog }) {
  const { branches } = catalog;
  const sections = branches.flatMap((branch) => branch.sections);
  return html`<article class="overview">
    ${staleNotice(catalog)}
    <header>
      <h1 tabindex="-1">Every API call, one page away</h1>
      <p class="lead">
        ${count(operationsOf(sections), "operation")} in ${count(sections.length, "section")}, each with its parameters,
        its examples and its schema.
      </p>
    </header>

    <div class="branch-cards">${branches.map(branchCard)}</div>

    <div class="overview-columns">
      <section aria-labelledby="start-heading">
        <h2 id="start-heading">How to start</h2>
        <ol class="steps">
          <li>
            <b>Search for what you want to do,</b> in your own words: <kbd>reboot a server</kbd>.
          </li>
          <li>
            <b>Or choose a section.</b> Type any part of its name into the section field: ${example(sections)}
          </li>
          <li>
            <b>Filter its operations.</b> Words match paths, verbs and descriptions in any order: <kbd>delete key</kbd>.
          </li>
          <li><b>Share what you see.</b> The address always names it: the operation, the filter, the open tabs.</li>
        </ol>
      </section>
      <section aria-labelledby="keys-heading">
        <h2 id="keys-heading">By keyboard</h2>
        <dl class="keys">
          ${keys.map(
            ([key, does]) =>
              html`<div>
                <dt><kbd>${key}</kbd></dt>
                <dd>${does}</dd>
              </div>`,
          )}
        </dl>
      </section>
    </div>
    ${problemsNotice(catalog.problems ?? [])}
  </article>`;
}

/** "clo ins finds /cloud/instance", of a section that is there. */
function example(sections) {
  const { path } = sections.find((section) => section.path.lastIndexOf("/") > 0) ??
    sections[0] ?? { path: "" };
  const words = path.split("/").filter(Boolean);
  return html`<kbd>${words.map((word) => word.slice(0, 3)).join(" ")}</kbd> finds <code>${path}</code>.`;
}

function branchCard({ id, sections }) {
  const largest = sections.toSorted((left, right) => right.operations - left.operations).slice(0, 6);
  return html`<section class="branch-card" aria-label="Branch ${id}">
    <h2>${id}</h2>
    <p>${count(sections.length, "section")}, ${count(operationsOf(sections), "operation")}</p>
    <ul>
      ${largest.map(
        ({ path, operations }) =>
          html`<li>
            <a href=${formatLink({ branch: id, section: path })}>
              <span>${path}</span><span class="number">${operations.toLocaleString("en")}</span>
            </a>
          </li>`,
      )}
    </ul>
    <a class="more" href=${formatLink({ branch: id, section: sections[0]?.path })}>
      ${largest.length < sections.length ? `Browse all ${sections.length} sections` : "Browse the sections"}
      ${icons.arrowRight}
    </a>
  </section>`;
}

function operationsOf(sections) {
  return sections.reduce((sum, { operations }) => sum + operations, 0);
}

function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
