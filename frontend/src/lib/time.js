/** Resolves after the time, or rejects as soon as the signal says so. */
export function delay(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const moments = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** "15 December 2022", as the author wrote it, or null where the text is no date or the zero date that stands for none. */
export function dayInWords(text) {
  const date = parseDate(text) && parseDate(text.slice(0, "2022-12-15".length));
  return date && days.format(date);
}

export function momentInWords(text) {
  const date = parseDate(text);
  return date && moments.format(date);
}

const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "always" });
const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "in 11 hours", "in less than a minute", "3 minutes ago"; nothing where the text is no instant. */
export function timeLeftInWords(text, now = Date.now()) {
  const date = parseDate(text);
  if (!date) return "";
  const left = date - now;
  const [unit, length] = units.find(([, least]) => Math.abs(left) >= least) ?? [];
  if (unit) return relative.format(Math.trunc(left / length), unit);
  return left > 0 ? "in less than a minute" : "just now";
}

export function parseDate(text) {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? null : date;
}
