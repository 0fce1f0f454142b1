import { html, nothing } from "lit";
import { emit } from "./emit.js";
import { LightElement } from "./light-element.js";

/**
 * The tab list of the WAI-ARIA tabs pattern; whoever places it renders the panel of the selected tab, with
 * `id` and `aria-labelledby` of `panelId(name)` and `tabId(name, tab)`. Emits "choose-tab" with `{name, tab}`.
 *
 * @example
 * <tab-strip name="response" label="Response" .tabs=${[{ id: "example", label: "Example" }]} selected="example"></tab-strip>
 */
export class TabStrip extends LightElement {
  static properties = {
    name: {},
    label: {},
    tabs: { attribute: false },
    selected: {},
  };

  constructor() {
    super();
    this.tabs = [];
  }

  render() {
    return html`<div class="tab-strip" role="tablist" aria-label=${this.label} @keydown=${this.#onKeydown}>
      ${this.tabs.map((tab) => this.#tab(tab))}
    </div>`;
  }

  #tab({ id, label, count }) {
    const selected = id === this.selected;
    return html`<button
      type="button"
      role="tab"
      id=${tabId(this.name, id)}
      aria-selected=${selected}
      aria-controls=${selected ? panelId(this.name) : nothing}
      tabindex=${selected ? 0 : -1}
      @click=${() => this.#choose(id)}
    >
      ${label}${count === undefined ? nothing : html` <span class="tab-count">${count}</span>`}
    </button>`;
  }

  #onKeydown(event) {
    const index = this.tabs.findIndex(({ id }) => id === this.selected);
    const last = this.tabs.length - 1;
    const moves = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    };
    if (!Object.hasOwn(moves, event.key)) return;
    event.preventDefault();
    this.#choose(this.tabs[moves[event.key]].id);
  }

  async #choose(tab) {
    emit(this, "choose-tab", { name: this.name, tab });
    await this.updateComplete;
    document.getElementById(tabId(this.name, tab))?.focus();
  }
}

export function tabId(name, tab) {
  return `${name}-${tab}-tab`;
}

export function panelId(name) {
  return `${name}-panel`;
}

customElements.define("tab-strip", TabStrip);
