import { html } from "lit";
import "../lib/combo-box.js";
import { emit } from "../lib/emit.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";
import "./operation-list.js";

const placeholder = html`<div class="skeleton-rows" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;

/** The left column: which branch, which section, and the operations there. Emits "go" with `{branch, section}`. */
export class CatalogNavigation extends LightElement {
  static properties = { view: { attribute: false } };

  render() {
    const { catalog, branch, section, operations, currentId, link } = this.view ?? {};
    if (!catalog) return placeholder;
    return html`
      <nav class="place" aria-label="Branch and section">
        ${this.#branches(catalog, branch)} ${this.#sections(branch, section)}
      </nav>
      <operation-list
        .branch=${branch?.id}
        .section=${section?.path}
        .operations=${operations}
        .currentId=${currentId}
        .filter=${link.filter}
      ></operation-list>
    `;
  }

  focusList() {
    this.querySelector("operation-list").focus();
  }

  #branches({ branches }, branch) {
    return html`<div class="select">
      <select aria-label="Branch" @change=${(event) => this.#goToBranch(event.target.value)}>
        ${branches.map(({ id }) => html`<option value=${id} .selected=${id === branch?.id}>${id}</option>`)}
      </select>
      ${icons.chevronDown}
    </div>`;
  }

  #sections(branch, section) {
    const options = (branch?.sections ?? []).map(({ path, operations }) => ({
      value: path,
      label: path,
      detail: operations.toLocaleString("en"),
    }));
    return html`<combo-box
      name="section"
      label="Section"
      .options=${options}
      .value=${section?.path}
      @choose=${(event) => emit(this, "go", { branch: branch.id, section: event.detail.value })}
    ></combo-box>`;
  }

  /** The same section where the other branch has it, otherwise its first. */
  #goToBranch(id) {
    const { sections } = this.view.catalog.branches.find((branch) => branch.id === id);
    const section = sections.find(({ path }) => path === this.view.section?.path) ?? sections[0];
    emit(this, "go", { branch: id, section: section?.path });
  }
}

customElements.define("catalog-navigation", CatalogNavigation);
