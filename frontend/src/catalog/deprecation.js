import { dayInWords, parseDate } from "../lib/time.js";

/** What there is to say of the dates of a deprecated operation, as sentences. */
export function deprecationSentences({ deprecatedDate, deletionDate }, now = new Date()) {
  const sentences = [];
  const deprecated = dayInWords(deprecatedDate);
  const removed = dayInWords(deletionDate);
  if (deprecated && parseDate(deprecatedDate) > now) {
    sentences.push(`It will be deprecated on ${deprecated}.`);
  } else if (deprecated) sentences.push(`It has been deprecated since ${deprecated}.`);
  if (removed && parseDate(deletionDate) > now) sentences.push(`It will be removed on ${removed}.`);
  else if (removed) sentences.push(`Its removal was planned for ${removed}: it may be gone at any time.`);
  return sentences;
}
