/**
 * Puts a text on the clipboard. Pages served over plain HTTP have no clipboard API, nor do some embedded browsers:
 * there the text is selected in a hidden field next to `place` and copied from it.
 *
 * @returns {Promise<boolean>} whether the text was copied
 */
export async function copyText(text, place) {
  if (!navigator.clipboard) return copyFromField(text, place);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, place); // the permission was refused
  }
}

function copyFromField(text, place) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  place.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return copied;
}
