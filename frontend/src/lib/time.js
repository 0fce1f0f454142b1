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

export function parseDate(text) {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? null : date;
}
