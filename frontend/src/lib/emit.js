/** Dispatches an event that bubbles up to whoever wires the elements together. */
export function emit(element, type, detail) {
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
}
