import { html, nothing } from "lit";
import { verb } from "../lib/verb.js";

const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const states = ["PRODUCTION", "BETA", "ALPHA", "DEPRECATED"];

/** A section of which no operation is chosen yet: what it holds, in numbers. */
export function sectionPage({ branch, section, operations }) {
  return html`<article class="section-page">
    <header>
      <p class="eyebrow">${branch.id}</p>
      <h1 tabindex="-1">${section.path}</h1>
      ${section.description ? html`<p class="lead">${section.description}</p>` : nothing}
    </header>
    ${operations?.length ? numbers(operations) : html`<p>This section has no operations.</p>`}
  </article>`;
}

function numbers(operations) {
  const byVerb = tally(operations, verbs, ({ method }) => method);
  const byState = tally(operations, states, ({ state }) => state.value);
  return html`<dl class="tally">
      ${byVerb.map(([name, number]) => html`<div><dt>${verb(name)}</dt><dd>${number}</dd></div>`)}
    </dl>
    <dl class="tally">
      ${byState.map(
        ([name, number]) =>
          html`<div><dt>${name[0] + name.slice(1).toLowerCase()}</dt><dd>${number}</dd></div>`,
      )}
    </dl>
    <p class="hint">Choose an operation in the list to see its parameters, examples and schema.</p>`;
}

/** `[[key, "1,121"], …]`, the usual keys first, those that do not occur left out. */
function tally(items, usual, keyOf) {
  const numbers = new Map(usual.map((key) => [key, 0]));
  for (const item of items) numbers.set(keyOf(item), (numbers.get(keyOf(item)) ?? 0) + 1);
  return [...numbers]
    .filter(([, number]) => number > 0)
    .map(([key, number]) => [key, number.toLocaleString("en")]);
}
