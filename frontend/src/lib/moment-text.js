/**
 * Between the texts of the platform's date and time inputs and the texts that an API is sent.
 *
 * @example
 * toApiText("date-time", "2026-01-31T09:30"); // "2026-01-31T09:30:00+01:00" in Paris
 * toInputText("date-time", "2026-01-31T08:30:00Z"); // "2026-01-31T09:30" in Paris
 */
import { formats } from "./formats.js";

export function toApiText(format, text) {
  if (text === "") return undefined;
  if (format === "date") return text;
  const whole = /\d\d:\d\d$/.test(text) && !/\d\d:\d\d:\d\d$/.test(text) ? `${text}:00` : text;
  return format === "time" ? whole : whole + offsetText(new Date(whole));
}

/** @returns {string | undefined} nothing where the platform's input cannot show the text, so that it has to be typed */
export function toInputText(format, text) {
  if (text === undefined) return "";
  if (!formats.get(format).accepts(text)) return undefined;
  if (format === "date") return text;
  if (format === "time") return /^[\d:]+$/.test(text) ? withoutZeroSeconds(text) : undefined;
  return localText(new Date(text));
}

/** The instant in local time, to the second; an instant with more digits is better left as it was typed. */
function localText(date) {
  if (date.getMilliseconds() !== 0 || Number.isNaN(date.getTime())) return undefined;
  const day = [
    String(date.getFullYear()).padStart(4, "0"),
    pad(date.getMonth() + 1),
    pad(date.getDate()),
  ].join("-");
  return withoutZeroSeconds(
    `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(":")}`,
  );
}

/** The inputs leave out seconds that are zero; texts of the same form are not written back into them while somebody types. */
function withoutZeroSeconds(text) {
  return text.replace(/(\d\d:\d\d):00$/, "$1");
}

function offsetText(date) {
  const minutes = -date.getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(number) {
  return String(number).padStart(2, "0");
}
