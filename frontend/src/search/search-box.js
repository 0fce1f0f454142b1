import { html, nothing } from "lit";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";
import { criteriaPanel } from "./criteria-panel.js";
import { isAsked } from "./criteria.js";
import { nextActive } from "./list-keys.js";
import { RecentSearches } from "./recent-searches.js";
import { searchAnswer } from "./search-answer.js";
import { searchHead } from "./search-head.js";
import { SearchRun } from "./search-run.js";
import { beginnings } from "./search-start.js";

const pause = 70; // between two letters of somebody who types on
const readOnBefore = 400; // pixels from the end of the list

/**
 * What the search dialog holds: the words, the criteria, and what they find. An editable combobox (WAI-ARIA 1.2): the
 * focus stays in the field while arrows move in the list. Empty while `criteria` is null.
 * Emits "criteria" with the changed `{criteria}`, and "give-up".
 */
export class SearchBox extends LightElement {
  static properties = {
    criteria: { attribute: false },
    catalog: { attribute: false },
    branch: {},
    section: {},
    active: { state: true },
    isPanelOpen: { state: true },
    areAllSections: { state: true },
  };

  #run = new SearchRun();
  #recent = new RecentSearches();
  #shown = null;

  constructor() {
    super();
    this.criteria = null;
    this.active = -1;
    this.isPanelOpen = false;
    this.areAllSections = false;
    this.#run.addEventListener("change", () => this.#onAnswer());
  }

  willUpdate(changed) {
    const isMoved = this.criteria?.currentFirst && (changed.has("branch") || changed.has("section"));
    if (!changed.has("criteria") && !isMoved) return;
    const isTyped = (changed.get("criteria")?.words ?? this.criteria?.words) !== this.criteria?.words;
    if (this.criteria) this.#ask(isTyped ? pause : 0);
    else this.#run.clear();
  }

  render() {
    if (!this.criteria) return nothing;
    const { state } = this.#run;
    const count = this.#count;
    const parts = {
      ...this.#parts,
      ...{ criteria: this.criteria, state, catalog: this.catalog, section: this.section },
      ...{ isPanelOpen: this.isPanelOpen, areAllSections: this.areAllSections },
      recent: this.#recent.words,
      hasOptions: count > 0,
      hasMore: this.#run.hasMore,
      activeId: this.active >= 0 && this.active < count ? `search-option-${this.active}` : null,
      isActive: (index) => index === this.active,
    };
    return html`<div class="search-box" ?data-busy=${state.isBusy || state.isReadingOn}>
      ${searchHead(parts)}
      <div id="search-panel" class="search-panel" ?data-open=${this.isPanelOpen}>${criteriaPanel(parts)}</div>
      <div class="search-answer">${searchAnswer(parts)}</div>
    </div>`;
  }

  updated(changed) {
    if (changed.has("active")) {
      this.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
    }
  }

  focus() {
    this.querySelector('[role="combobox"]').select();
  }

  /** What the parts of the box can do. */
  #parts = {
    change: (criteria) => emit(this, "criteria", { criteria }),
    choose: (words) => emit(this, "criteria", { criteria: { ...this.criteria, words } }),
    press: (event) => this.#onKeydown(event),
    scroll: (event) => this.#onScroll(event.target),
    readOn: () => this.#run.readOn(),
    again: () => this.#ask(0),
    remember: () => this.#recent.add(this.criteria.words),
    forget: () => this.#forget(),
    togglePanel: () => (this.isPanelOpen = !this.isPanelOpen),
    showAllSections: () => (this.areAllSections = true),
    giveUp: () => emit(this, "give-up"),
  };

  /** How many options the list has. */
  get #count() {
    const { state } = this.#run;
    if (!isAsked(this.criteria)) return beginnings(this.#recent.words).length;
    return state.problem || state.isWaiting ? 0 : state.hits.length;
  }

  #ask(after) {
    this.#run.ask(this.criteria, { branch: this.branch, section: this.section }, { after });
  }

  /** The first of new hits is the active one: Enter opens it. */
  #onAnswer() {
    const { answered, hits } = this.#run.state;
    if (answered !== this.#shown) {
      this.#shown = answered;
      this.active = hits.length ? 0 : -1;
      this.querySelector("#search-list")?.scrollTo(0, 0);
    }
    this.requestUpdate();
  }

  #onKeydown(event) {
    if (event.isComposing || event.altKey) return;
    if (event.key === "Enter") return this.#onEnter(event);
    const next = nextActive(event.key, this.active, this.#count);
    if (next === undefined || event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.active = next;
  }

  /** What is on the screen may be older than what was typed: then Enter does not open it, but hurries the search. */
  #onEnter({ ctrlKey, metaKey }) {
    if (this.#run.state.isBusy) return this.#ask(0);
    const option = this.querySelector('[role="option"][aria-selected="true"]');
    option?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }));
  }

  #onScroll({ scrollTop, clientHeight, scrollHeight }) {
    if (scrollTop > 0 && scrollTop + clientHeight > scrollHeight - readOnBefore) this.#run.readOn();
  }

  #forget() {
    this.#recent.clear();
    this.active = -1;
    this.requestUpdate();
    this.focus();
  }
}

customElements.define("search-box", SearchBox);
