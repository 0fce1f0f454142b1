import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "../lib/icons.js";
import { countOf } from "./count-words.js";
import { countBounds, hasEveryField } from "./criteria.js";

/** The field for the words, and what opens the criteria where there is no room for them. */
export function searchHead({ criteria, catalog, activeId, hasOptions, isPanelOpen, ...parts }) {
  return html`<div class="search-head">
    ${icons.search}
    <input
      type="text"
      role="combobox"
      aria-label="Search the operations"
      aria-autocomplete="list"
      aria-expanded=${hasOptions}
      aria-controls="search-list"
      aria-activedescendant=${activeId ?? nothing}
      placeholder=${placeholder(catalog)}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      maxlength="200"
      .value=${live(criteria.words)}
      @input=${(event) => parts.choose(event.target.value)}
      @keydown=${parts.press}
    />
    <button
      type="button"
      class="quiet-button search-panel-switch"
      aria-expanded=${isPanelOpen}
      aria-controls="search-panel"
      @click=${parts.togglePanel}
    >
      Filters${countOfChanges(criteria)}
    </button>
    <button type="button" class="icon-link" aria-label="Close the search" @click=${parts.giveUp}>${icons.close}</button>
  </div>`;
}

function placeholder(catalog) {
  const total = (catalog?.branches ?? [])
    .flatMap(({ sections }) => sections)
    .reduce((sum, { operations }) => sum + operations, 0);
  return total ? `Search ${countOf(total)}` : "Search the operations";
}

function countOfChanges(criteria) {
  const changes = countBounds(criteria) + (hasEveryField(criteria) ? 0 : 1);
  return changes ? html` <b>${changes}</b>` : nothing;
}
