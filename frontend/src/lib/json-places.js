/** Places in a JSON value: pointers, and the nodes of jsonc-parser's tree that they lead to. */
import { unescapeSegment } from "./schema-model.js";

/** The names and indexes on the way to a place given as `#/a/0/b`. */
export function segmentsOf(location) {
  return location.split("/").slice(1).map(unescapeSegment);
}

export function pointerOf(segments) {
  return segments
    .map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The node at the end of the way; of a property that is written twice, the last one, as JSON parsers do. */
export function nodeAt(tree, segments) {
  return segments.reduce((node, segment) => child(node, segment), tree);
}

/** The properties of an object node as `{ name, key, value }`: the name, the node it is written in, the node of its value. */
export function membersOf(node) {
  return (node.children ?? []).map(({ children: [key, value] }) => ({ name: key.value, key, value }));
}

function child(node, segment) {
  if (node.type === "array") return node.children[Number(segment)];
  return membersOf(node).findLast(({ name }) => name === segment).value;
}
