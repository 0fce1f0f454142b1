import { html, nothing } from "lit";
import { inlineCode } from "../lib/inline-code.js";
import { formatLink } from "../lib/links.js";
import { verb } from "../lib/verb.js";
import { resourceGroups } from "./resource-groups.js";

const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const states = ["PRODUCTION", "BETA", "ALPHA", "DEPRECATED"];

/** A section of which no operation is chosen yet: what it holds, in numbers. */
export function sectionPage({ branch, section, operations }) {
  return html`<article class="section-page">
    <header>
      <p class="eyebrow">${branch.id}</p>
      <h1 tabindex="-1">${section.path}</h1>
      ${section.description ? html`<p class="lead">${inlineCode(section.description)}</p>` : nothing}
    </header>
    ${operations?.length ? contents(branch, section, operations) : html`<p>This section has no operations.</p>`}
  </article>`;
}

function contents(branch, section, operations) {
  const byVerb = tally(operations, verbs, ({ method }) => method);
  const byState = tally(operations, states, ({ state }) => state.value);
  return html`<div class="tallies">
      <dl class="tally">${byVerb.map(([name, number]) => figure(verb(name), number))}</dl>
      <dl class="tally">${byState.map(([name, number]) => figure(name[0] + name.slice(1).toLowerCase(), number))}</dl>
    </div>
    ${resources(branch, section, resourceGroups(section.path, operations))}
    <p class="hint">Choose an operation in the list to see its parameters, examples and schema.</p>`;
}

function figure(name, number) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${number}</dd>
  </div>`;
}

function resources(branch, section, groups) {
  if (groups.length === 0) return nothing;
  const base = groups[0].path.slice(0, groups[0].path.lastIndexOf("/") + 1);
  return html`<section class="resources" aria-labelledby="resources-heading">
    <h2 id="resources-heading">Resources below <code>${base}</code></h2>
    <ul>
      ${groups.map(
        ({ path, operations }) =>
          html`<li>
            <a href=${formatLink({ branch: branch.id, section: section.path, filter: path })}>
              <span>${path.slice(base.length)}</span><span class="number">${operations.toLocaleString("en")}</span>
            </a>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** `[[key, "1,121"], …]`, the usual keys first, those that do not occur left out. */
function tally(items, usual, keyOf) {
  const numbers = new Map(usual.map((key) => [key, 0]));
  for (const item of items) numbers.set(keyOf(item), (numbers.get(keyOf(item)) ?? 0) + 1);
  return [...numbers]
    .filter(([, number]) => number > 0)
    .map(([key, number]) => [key, number.toLocaleString("en")]);
}
