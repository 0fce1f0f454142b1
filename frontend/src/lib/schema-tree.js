/**
 * A JSON Schema as a tree to open line by line: names, types in plain words, descriptions, allowed values.
 *
 * @example
 * <schema-tree .schema=${response.schema} .schemas=${operation.schemas} label="Schema of the response"></schema-tree>
 */
import { html } from "lit";
import { LightElement } from "./light-element.js";
import { schemaLine, schemaSummary } from "./schema-line.js";
import { SchemaNode } from "./schema-node.js";
import { SchemaOpenings, depthOf } from "./schema-openings.js";

export class SchemaTree extends LightElement {
  static properties = {
    schema: { attribute: false },
    schemas: { attribute: false },
    label: {},
    said: { state: true },
  };

  #root;
  #depth = 0;
  #openings = new SchemaOpenings();

  constructor() {
    super();
    this.schema = undefined;
    this.schemas = {};
    this.label = "Schema";
    this.said = "";
  }

  willUpdate(changed) {
    if (!changed.has("schema") && !changed.has("schemas")) return;
    this.#root = this.schema && SchemaNode.root(this.schema, this.schemas);
    this.#depth = this.#root ? depthOf(this.#root) : 0;
    this.#openings = new SchemaOpenings();
    this.said = "";
  }

  render() {
    if (!this.#root) return html``;

    return html`
      <div class="schema-tree">
        <div class="schema-head">
          ${schemaSummary(this.#root)} ${this.#depth > 1 ? this.#renderTools() : ""}
        </div>
        ${this.#root.expandable ? this.#renderChildren(this.#root, this.label) : ""}
        <span class="visually-hidden" role="status">${this.said}</span>
      </div>
    `;
  }

  #renderTools() {
    const depths = Array.from({ length: this.#depth - 1 }, (_, index) => index + 2);
    return html`
      <div class="schema-tools" role="group" aria-label="Open the schema">
        <span class="schema-tools-label" aria-hidden="true">Depth</span>
        ${depths.map(
          (depth) => html`
            <button
              class="quiet-button outlined"
              type="button"
              aria-label="Expand to depth ${depth}"
              @click=${() => this.#expandTo(depth)}
            >
              ${depth}
            </button>
          `,
        )}
        <button class="quiet-button" type="button" @click=${this.#collapse}>Collapse all</button>
      </div>
    `;
  }

  #renderChildren(node, label) {
    const shown = this.#openings.shownChildren(node);
    const hidden = node.children.length - shown.length;
    return html`
      <ul class="schema-lines" aria-label=${label}>
        ${shown.map((child) => this.#renderLine(child))}
        ${
          hidden > 0
            ? html`
                <li class="schema-more">
                  <button class="quiet-button" type="button" @click=${() => this.#showMore(node)}>
                    Show more properties (${hidden} left)
                  </button>
                </li>
              `
            : ""
        }
      </ul>
    `;
  }

  #renderLine(node) {
    const isOpen = this.#openings.isOpen(node);
    return html`
      <li class="schema-line">
        ${schemaLine(node, isOpen, () => this.#toggle(node))}
        ${isOpen ? this.#renderChildren(node, `Properties of ${node.name}`) : ""}
      </li>
    `;
  }

  #toggle(node) {
    this.#openings.toggle(node);
    this.requestUpdate();
  }

  #showMore(node) {
    this.#openings.showMore(node);
    this.requestUpdate();
  }

  #expandTo(depth) {
    const opened = this.#openings.expandTo(this.#root, depth);
    this.said = `${opened} ${opened === 1 ? "property" : "properties"} expanded`;
    this.requestUpdate();
  }

  #collapse() {
    this.#openings.collapse();
    this.said = "All collapsed";
    this.requestUpdate();
  }
}

customElements.define("schema-tree", SchemaTree);
