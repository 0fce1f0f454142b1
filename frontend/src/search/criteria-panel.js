import { html, nothing } from "lit";
import { countBounds, fields, filters, toggled, withoutBounds } from "./criteria.js";

const shownAtOnce = 8;

/**
 * The criteria as check boxes, and the filters with how many operations of the answer have each value.
 * `change` is called with the new criteria.
 */
export function criteriaPanel({ criteria, state, catalog, areAllSections, showAllSections, change }) {
  const { facets } = state;
  const branches = (catalog?.branches ?? []).map(({ id }) => id);
  return html`
    <fieldset class="search-group">
      <legend>Search in</legend>
      ${fields.map(({ value, label }) => fieldBox(criteria, value, label, change))}
    </fieldset>
    ${filters.map((filter) => {
      const values = valuesOf(filter, { criteria, facets, branches });
      const isLong = filter.name === "sections" && !areAllSections && values.length > shownAtOnce + 1;
      return values.length < 2 && criteria[filter.name].length === 0
        ? nothing
        : html`<fieldset class="search-group">
            <legend>${filter.label}</legend>
            ${(isLong ? values.slice(0, shownAtOnce) : values).map((value) => filterBox(filter, value, criteria, change))}
            ${
              isLong
                ? html`<button type="button" class="quiet-button" @click=${showAllSections}>
                    ${values.length - shownAtOnce} more
                  </button>`
                : nothing
            }
          </fieldset>`;
    })}
    ${
      countBounds(criteria) > 0
        ? html`<button type="button" class="quiet-button" @click=${() => change(withoutBounds(criteria))}>
            Clear the filters
          </button>`
        : nothing
    }
  `;
}

/** The last one stays: without any there would be nothing to search in. */
function fieldBox(criteria, value, label, change) {
  const isChecked = criteria.fields.includes(value);
  return html`<label class="search-check">
    <input
      type="checkbox"
      .checked=${isChecked}
      ?disabled=${isChecked && criteria.fields.length === 1}
      @change=${() => change({ ...criteria, fields: toggled(criteria.fields, value) })}
    />
    <span>${label}</span>
  </label>`;
}

function filterBox({ name }, { value, count }, criteria, change) {
  return html`<label class="search-check" ?data-none=${count === 0}>
    <input
      type="checkbox"
      .checked=${criteria[name].includes(value)}
      @change=${() => change({ ...criteria, [name]: toggled(criteria[name], value) })}
    />
    <span>${name === "states" ? wordOf(value) : value}</span>
    ${count === undefined ? nothing : html`<span class="search-count">${count.toLocaleString("en")}</span>`}
  </label>`;
}

/**
 * `{value, count}` of what can be chosen: the usual values in their order, which keep their places whatever they count,
 * then what else the answer counts, most first, and whatever is chosen. Before there is an answer there are no numbers.
 */
export function valuesOf({ name, facet, values }, { criteria, facets, branches }) {
  const usual = name === "branches" ? branches : values;
  const counted = new Map((facets[facet] ?? []).map(({ value, count }) => [value, count]));
  const all = new Set([...usual, ...counted.keys(), ...criteria[name]]);
  const isAnswered = facets[facet] !== undefined;
  return [...all].map((value) => ({ value, count: isAnswered ? (counted.get(value) ?? 0) : undefined }));
}

function wordOf(state) {
  return state[0] + state.slice(1).toLowerCase();
}
