import { lastWord } from "./file-name.js";

const NAMES_OF_ONE =
  /^(?:id|name|uuid|urn|code|ip|number|reference)$|(?:Id|ID|Name|Uuid|Urn|Code|Ip|Number|Reference)$/;
const NAMES_OF_MANY = /^(?:ids|names)$|(?:Ids|IDs|Names)$/;

/**
 * What a value of an answer can be put into, if it looks like what a parameter takes: it is called an id or a name, or
 * is an item of a list of nothing but those, as many operations answer.
 *
 * @param {{name?: string, value: string, isItem: boolean} | undefined} usable
 * @param {string} path of the operation that answered
 * @returns {{name: string, value: string, collection: string} | null}
 */
export function offerOf(usable, path) {
  if (!usable) return null;
  const { name, value, isItem } = usable;
  const collection = lastWord(path);
  if (isItem) return { name: collection, value, collection };
  if (name === undefined) return null;
  if (NAMES_OF_ONE.test(name)) return { name, value, collection };
  return NAMES_OF_MANY.test(name) ? { name: name.slice(0, -1), value, collection } : null;
}
