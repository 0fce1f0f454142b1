import { html } from "lit";
import { breakable } from "../lib/breakable.js";
import { LightElement } from "../lib/light-element.js";
import { showDialog } from "../lib/modal-dialog.js";
import { matcher } from "../lib/text-match.js";
import { verb } from "../lib/verb.js";

const FILTERED_FROM = 8;

/** The operations that take a value, to choose one of; narrowed down by typing where there are many. */
export class UseChoice extends LightElement {
  static properties = {
    uses: { attribute: false },
    filter: { state: true },
  };

  constructor() {
    super();
    this.uses = [];
    this.filter = "";
  }

  render() {
    const matches = matcher(this.filter);
    const shown = this.uses.filter(({ operation: { method, path, description } }) =>
      matches(`${method} ${path} ${description}`),
    );
    if (this.uses.length === 0) {
      return html`<p class="dialog-body">No other operation of this section takes it.</p>`;
    }
    return html`<form method="dialog" class="dialog-body">
      ${this.uses.length >= FILTERED_FROM ? this.#filterField(shown.length) : ""}
      <ul class="use-list">
        ${shown.map((use) => this.#use(use))}
      </ul>
    </form>`;
  }

  #filterField(count) {
    return html`<input
        class="field"
        type="search"
        aria-label="Filter the operations"
        placeholder="Filter by path, verb or words"
        autocomplete="off"
        spellcheck="false"
        @input=${({ target }) => (this.filter = target.value)}
        @keydown=${(event) => event.key === "Enter" && event.preventDefault()}
      />
      <span class="visually-hidden" role="status">${count} operations</span>`;
  }

  #use({ operation: { id, method, path, description } }) {
    return html`<li>
      <button class="use" value=${id}>
        ${verb(method)}<code>${breakable(path)}</code>
        ${description ? html`<span class="use-description">${description}</span>` : ""}
      </button>
    </li>`;
  }
}

customElements.define("use-choice", UseChoice);

/** @returns {Promise<undefined | object>} the use that was chosen, one of those given */
export async function chooseUse(value, uses) {
  const { closed } = showDialog({
    label: `Use ${value} in…`,
    className: "use-dialog",
    content: html`<use-choice .uses=${uses}></use-choice>`,
  });
  const id = await closed;
  return uses.find(({ operation }) => operation.id === id);
}
