/** How many characters of an element's text lie before a point of the screen. */
export function offsetAt(element, x, y) {
  const { node, offset } = positionAt(x, y);
  const range = document.createRange();
  range.selectNodeContents(element);
  if (element.contains(node)) range.setEnd(node, offset);
  return range.toString().length;
}

/** Safari knows the older of the two methods only. */
function positionAt(x, y) {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return { node: position?.offsetNode ?? null, offset: position?.offset ?? 0 };
  }
  const range = document.caretRangeFromPoint(x, y);
  return { node: range?.startContainer ?? null, offset: range?.startOffset ?? 0 };
}
