import { ScrollMap } from "./scroll-map.js";

const BEYOND = 30;

/**
 * Keeps the rows at hand that are in sight of a scrolled box, and some before and after. A Lit controller: its host
 * renders `lines` in an element within a taller one within the box, and is updated when there are others.
 */
export class RowWindow {
  /** The first row at hand, and what is to be shown of it and those after. */
  from = 0;
  lines = [];

  #host;
  #reader = null;
  #map = new ScrollMap();
  #rowHeight = 0;
  #widest = 0;
  #asked = null;
  #looking = Promise.resolve();
  #stale = false;
  #observer;
  #isObserved = false;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer = new ResizeObserver(() => this.look());
    this.#isObserved = false;
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** Measures nothing but the height of a row, once: to ask for sizes here would lay the page out twice. */
  hostUpdated() {
    const { box, height, window } = this.#parts;
    if (!this.#isObserved) this.#observer.observe(box);
    this.#isObserved = true;
    this.#rowHeight ||= Number.parseFloat(getComputedStyle(box).lineHeight);
    this.#map.resize(this.#total, this.#map.viewport);
    height.style.blockSize = `${this.#map.height}px`;
    window.style.translate = `0 ${this.#map.offsetOf(this.from * this.#rowHeight)}px`;
    window.style.minInlineSize = `max(100%, ${this.#widest}ch)`;
  }

  open(reader) {
    this.#reader = reader;
    this.from = 0;
    this.lines = [];
    this.#widest = 0;
    this.refresh();
  }

  /** What the rows are has changed: gets them anew. */
  refresh() {
    this.#stale = true;
    return this.look();
  }

  /** The box was scrolled or sized: gets the rows that it shows now, if they are not at hand. */
  look() {
    this.#resize();
    this.#map.scrolledTo(this.#parts.box.scrollTop);
    // Not if one is closed since: it may never answer.
    if (this.#asked !== this.#reader) this.#looking = this.#askWhatIsMissing(this.#reader);
    return this.#looking;
  }

  async #askWhatIsMissing(reader) {
    this.#asked = reader;
    try {
      while (reader === this.#reader && (this.#stale || !this.#isAtHand())) await this.#ask();
    } finally {
      if (this.#asked === reader) this.#asked = null;
    }
  }

  /** Brings a row into sight, in the middle if it was not. */
  reveal(place) {
    const [top, bottom] = [place * this.#rowHeight, (place + 1) * this.#rowHeight];
    this.#resize();
    const { top: seen, viewport } = this.#map;
    if (top >= seen && bottom <= seen + viewport) return;
    const isNear = bottom > seen - viewport && top < seen + 2 * viewport;
    const target = !isNear ? (top + bottom - viewport) / 2 : top < seen ? top : bottom - viewport;
    this.#parts.box.scrollTop = this.#map.realOf(target);
    this.#host.requestUpdate();
  }

  /** How many rows the box shows at once. */
  get page() {
    return Math.max(1, Math.floor(this.#map.viewport / this.#rowHeight) - 1);
  }

  lineAt(place) {
    return this.lines[place - this.from];
  }

  #resize() {
    this.#map.resize(this.#total, this.#parts.box.clientHeight);
  }

  get #total() {
    return (this.#reader?.length ?? 0) * this.#rowHeight;
  }

  #isAtHand() {
    const { first, last } = this.#inSight;
    return first >= this.from && last <= this.from + this.lines.length;
  }

  get #inSight() {
    const { top, viewport } = this.#map;
    const first = Math.floor(top / this.#rowHeight);
    const last = Math.min(this.#reader.length, Math.ceil((top + viewport) / this.#rowHeight));
    return { first: Math.min(first, last), last };
  }

  async #ask() {
    this.#stale = false;
    const reader = this.#reader;
    const { first, last } = this.#inSight;
    const from = Math.max(0, first - BEYOND);
    const lines = await reader.ask("lines", from, last - from + BEYOND);
    if (reader !== this.#reader) return;
    this.from = from;
    this.lines = lines;
    this.#widest = Math.max(this.#widest, ...lines.map(widthOf));
    this.#host.requestUpdate();
  }

  get #parts() {
    const box = this.#host.querySelector(".body-scroll");
    return { box, height: box.firstElementChild, window: box.firstElementChild.firstElementChild };
  }
}

function widthOf({ level, pieces }) {
  return pieces.reduce((sum, { text }) => sum + text.length, 2 * level + 4);
}
