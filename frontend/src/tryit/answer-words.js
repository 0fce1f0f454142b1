const numbers = new Intl.NumberFormat("en");

/** "318 B", "1.2 KB", "20 MB": a kilobyte has 1,000 bytes. */
export function sizeWords(bytes) {
  const steps = [
    [1e9, "GB"],
    [1e6, "MB"],
    [1e3, "KB"],
  ];
  const [step, unit] = steps.find(([least]) => bytes >= least) ?? [1, "B"];
  const size = bytes / step;
  return `${size < 9.95 && step > 1 ? size.toFixed(1).replace(/\.0$/, "") : Math.round(size)} ${unit}`;
}

/** "0.8 ms", "123 ms", "4.2 s", "2 min 5 s". */
export function timeWords(milliseconds) {
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** "1,204": made by one formatter, since a new one each time takes longer than a whole row. */
export function numberWords(number) {
  return numbers.format(number);
}

/** "1 item", "1,204 items". */
export function count(number, noun, plural = `${noun}s`) {
  return `${numberWords(number)} ${number === 1 ? noun : plural}`;
}
