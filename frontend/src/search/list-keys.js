const pageSize = 10;

/**
 * Where a key leads in a list of `count` options of which `active` (or none: -1) is the active one; undefined for the
 * keys that are not the list's.
 */
export function nextActive(key, active, count) {
  const target = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageSize,
    PageUp: active - pageSize,
    Home: 0,
    End: count - 1,
  }[key];
  if (target === undefined || count === 0) return undefined;
  return Math.min(Math.max(target, 0), count - 1);
}
