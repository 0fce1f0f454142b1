import { html, nothing } from "lit";
import "./allowed-values.js";
import { inlineCode } from "./inline-code.js";
import { requiredStar } from "./required-star.js";

/** One property: its name, which opens what is below it, then all that is said about it. */
export function schemaLine(node, isOpen, toggle) {
  return html`
    <div class="schema-row">${node.expandable ? renderDisclosure(node, isOpen, toggle) : renderName(node)} ${facts(node)}</div>
    ${details(node)}
  `;
}

/** What the schema is as a whole, above its properties. */
export function schemaSummary(node) {
  return html`<div class="schema-summary"><div class="schema-row">${facts(node)}</div>${details(node)}</div>`;
}

function renderDisclosure(node, isOpen, toggle) {
  return html`
    <button class="schema-disclosure" type="button" aria-expanded=${isOpen} @click=${toggle}>
      <span class="schema-arrow" aria-hidden="true"></span>
      ${renderName(node)}
    </button>
  `;
}

function renderName({ name, required }) {
  return html`<span class="schema-name">${name}${required ? requiredStar : nothing}</span>`;
}

function facts({ words, model, nullable, readOnly, repeats }) {
  return html`
    <span class="schema-type">${words}</span>
    ${model ? html`<span class="schema-model">${model}</span>` : nothing}
    ${nullable ? html`<span class="schema-flag">nullable</span>` : nothing}
    ${readOnly ? html`<span class="schema-flag">read-only</span>` : nothing}
    ${repeats ? html`<span class="schema-flag" data-kind="repeats">repeats ${repeats}</span>` : nothing}
  `;
}

function details({ name, description, constraints, values }) {
  return html`
    ${description ? html`<p class="schema-description">${inlineCode(description)}</p>` : nothing}
    ${constraints.map(
      ({ label, value }) => html`<p class="schema-constraint">${label}: <code>${value}</code></p>`,
    )}
    ${values.length > 0 ? html`<allowed-values .values=${values} of=${name}></allowed-values>` : nothing}
  `;
}
