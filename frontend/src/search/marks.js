import { html } from "lit";

/**
 * The text cut into `{text, isMarked}`. Ranges are `[start, end)` in UTF-16 units, in any order; they may touch, overlap
 * or leave the text, and never cut a character in two.
 */
export function cutAtRanges(text, ranges) {
  const parts = [];
  let done = 0;
  for (const [start, end] of merge(text, ranges)) {
    if (start > done) parts.push({ text: text.slice(done, start), isMarked: false });
    parts.push({ text: text.slice(start, end), isMarked: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMarked: false });
  return parts;
}

/** The text with its matched words marked. */
export function marked(text, ranges) {
  return cutAtRanges(text, ranges).map((part) =>
    part.isMarked ? html`<mark>${part.text}</mark>` : part.text,
  );
}

function merge(text, ranges) {
  const merged = [];
  const whole = ranges
    .map(([start, end]) => [wholeStart(text, Math.max(start, 0)), wholeEnd(text, Math.min(end, text.length))])
    .filter(([start, end]) => start < end)
    .sort(([left], [right]) => left - right);
  for (const [start, end] of whole) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function wholeStart(text, index) {
  return isInsidePair(text, index) ? index - 1 : index;
}

function wholeEnd(text, index) {
  return isInsidePair(text, index) ? index + 1 : index;
}

/** Whether a character outside the basic plane, which takes two units, begins just before. */
function isInsidePair(text, index) {
  return index > 0 && text.codePointAt(index - 1) > 0xffff;
}
