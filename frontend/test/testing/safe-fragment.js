import assert from "node:assert/strict";
import { document, location } from "./browser-globals.js";

const TAGS = new Set([
  ...[
    "p",
    "br",
    "hr",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "sup",
    "sub",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
  ],
  ...["h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
]);
const XHTML = "http://www.w3.org/1999/xhtml";
const ELEMENT = 1;
const TEXT = 3;

/** Asserts that a node and all below it are of what a provider's text may put on the page. */
export function assertSafe(node, text) {
  for (const child of node.childNodes) {
    assert.ok(
      child.nodeType === ELEMENT || child.nodeType === TEXT,
      `node type ${child.nodeType} from ${text}`,
    );
    if (child.nodeType === ELEMENT) assertSafeElement(child, text);
  }
}

function assertSafeElement(element, text) {
  assert.equal(element.namespaceURI, XHTML, text);
  assert.ok(TAGS.has(element.localName), `<${element.localName}> from ${text}`);
  const names = element.getAttributeNames();
  if (element.localName === "a") assertSafeLink(element, names, text);
  else assert.deepEqual(names, [], text);
  assertSafe(element, text);
}

function assertSafeLink(link, names, text) {
  const url = new URL(link.getAttribute("href"), document.baseURI);
  if (url.origin === location.origin) {
    assert.deepEqual(names, ["href"], text);
    assert.equal(url.pathname, "/", text);
  } else {
    assert.deepEqual(names.sort(), ["href", "rel", "target"], text);
    assert.match(url.protocol, /^https?:$/, text);
    assert.equal(link.rel, "noopener noreferrer nofollow", text);
    assert.equal(url.username + url.password, "", text);
  }
}
