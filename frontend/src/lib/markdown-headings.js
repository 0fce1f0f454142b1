const LOWEST = 6;

/** Moves the headings of a text below those of the page: the levels that it uses become the next ones in a row. */
export function demoteHeadings(fragment, topLevel) {
  const headings = [...fragment.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const levels = [...new Set(headings.map(levelOf))].sort();
  for (const heading of headings) {
    const level = Math.min(levels.indexOf(levelOf(heading)) + topLevel, LOWEST);
    const moved = document.createElement(`h${level}`);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  }
}

function levelOf({ localName }) {
  return Number(localName.slice(1));
}
