/**
 * Runs `action` once calls have paused for `delay` milliseconds, with the arguments of the last one.
 *
 * @example
 * const search = debounce((text) => find(text), 150);
 */
export function debounce(action, delay) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), delay);
  };
}
