import { delay } from "./time.js";

const LONGEST_SCROLL_MS = 1000;

/**
 * Scrolls to an element whose beginning is not in the upper half of the window. Ends when the page is there; where the
 * browser does not tell, after as long as that may take.
 */
export async function bringIntoSight(element) {
  const { top } = element.getBoundingClientRect();
  if (top >= 0 && top <= innerHeight / 2) return;
  const calmly = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  const ended = new Promise((end) => document.addEventListener("scrollend", end, { once: true }));
  element.scrollIntoView({ block: "start", behavior: calmly });
  await Promise.race([ended, delay(LONGEST_SCROLL_MS)]);
}
