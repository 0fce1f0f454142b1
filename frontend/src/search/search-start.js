import { html, nothing } from "lit";

const examples = [
  { words: "create instance", hint: "what it does, in your own words" },
  { words: "delete ssh key", hint: "any order; the beginning of a word is enough" },
  { words: "liste des factures", hint: "in French as well" },
  { words: "dns record", hint: "plural or not; typing errors are forgiven" },
];

/** What a search can be begun with: what was asked lately, then examples, as `{words, hint}`. */
export function beginnings(recent) {
  return [...recent.map((words) => ({ words })), ...examples];
}

/** The beginnings as options of the same list as the hits; `choose` is called with the words. */
export function searchStart({ recent, isActive, choose }) {
  const all = beginnings(recent).map((beginning, index) =>
    startOption(beginning, index, { isActive, choose }),
  );
  return html`${group("Recent searches", all.slice(0, recent.length))} ${group("For example", all.slice(recent.length))}`;
}

function group(title, options) {
  if (options.length === 0) return nothing;
  return html`<div role="group" aria-label=${title} class="search-starts">
    <div class="search-starts-title" aria-hidden="true">${title}</div>
    ${options}
  </div>`;
}

function startOption({ words, hint }, index, { isActive, choose }) {
  return html`<button
    type="button"
    id="search-option-${index}"
    class="search-option search-start"
    role="option"
    tabindex="-1"
    aria-selected=${isActive(index)}
    @click=${() => choose(words)}
  >
    <span>${words}</span>
    ${hint ? html`<span class="search-hint">${hint}</span>` : nothing}
  </button>`;
}
