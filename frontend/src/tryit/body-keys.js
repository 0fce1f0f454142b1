/**
 * What a key does in a tree of rows (WAI-ARIA tree view).
 *
 * @param {{line: object | undefined, place: number, page: number, last: number}} at `line` is the active row
 * @returns {number | "toggle" | "parent" | undefined} the row to go to, or what else to do
 */
export function targetOf(key, { line, place, page, last }) {
  const isOpener = line?.kind === "open";
  switch (key) {
    case "ArrowDown":
      return place + 1;
    case "ArrowUp":
      return place - 1;
    case "PageDown":
      return place + page;
    case "PageUp":
      return place - page;
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowRight":
      return isOpener ? (line.isOpen ? place + 1 : "toggle") : undefined;
    case "ArrowLeft":
      return isOpener && line.isOpen ? "toggle" : line && "parent";
    case "Enter":
    case " ":
      return isOpener ? "toggle" : undefined;
    default:
      return undefined;
  }
}
