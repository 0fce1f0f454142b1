import { Directive, directive, PartType } from "lit/directive.js";
import { noChange } from "lit";

/**
 * Gives a form control what ties it to its label, description and error; `field` is what `<parameter-field>` hands to its controls.
 *
 * @example
 * html`<input ${wired(field)} type="text" />`
 */
class Wired extends Directive {
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("wired() belongs on an element");
  }

  render() {
    return noChange;
  }

  update({ element }, [field]) {
    set(element, "id", field.id);
    set(element, "data-control", "");
    set(element, "aria-label", field.label);
    set(element, "aria-describedby", field.describedBy);
    set(element, "aria-invalid", field.invalid ? "true" : undefined);
    set(element, "aria-required", field.required ? "true" : undefined);
    return noChange;
  }
}

function set(element, name, value) {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

export const wired = directive(Wired);
