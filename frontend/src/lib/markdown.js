/**
 * Markdown of a provider's definitions as a document fragment that is safe to put on the page: whatever the text holds, what comes out
 * is made of the tags and the one attribute below. Loaded when the first long description is shown: use `<markdown-text>`.
 *
 * @example
 * element.replaceChildren(renderMarkdown(operation.longDescription));
 */
import DOMPurify from "dompurify";
import { Marked } from "marked";
import { demoteHeadings } from "./markdown-headings.js";
import { htmlRenderer } from "./markdown-html.js";
import { guardLinks } from "./markdown-links.js";

const LONGEST = 20_000;

const ALLOWED = {
  ALLOWED_TAGS: [
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
    ...["h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  ALLOWED_ATTR: ["href"],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

const marked = new Marked({ gfm: true, renderer: htmlRenderer });

/** @param {number} topHeading the level that the text's own top headings get on the page */
export function renderMarkdown(text, topHeading = 4) {
  const fragment = toFragment(text);
  guardLinks(fragment);
  demoteHeadings(fragment, topHeading);
  return fragment;
}

function toFragment(text) {
  if (text.length > LONGEST) return asPlainText(text);
  try {
    return document.adoptNode(DOMPurify.sanitize(marked.parse(text), ALLOWED));
  } catch (error) {
    if (error instanceof RangeError) return asPlainText(text); // nested so deeply that the parser runs out of stack
    throw error;
  }
}

function asPlainText(text) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (shortened)` : text;
  const fragment = document.createDocumentFragment();
  fragment.append(paragraph);
  return fragment;
}
