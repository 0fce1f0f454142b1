/**
 * What Markdown makes of HTML in a provider's text: the few plain tags below without any attribute, links with their address, and
 * everything else as text. The sanitiser comes after this and would remove the rest too, but parsing an event handler or a style
 * attribute is already a violation of the page's content security policy.
 */
const PLAIN_TAG =
  /&lt;(\/?)(a|b|blockquote|br|code|del|em|h[1-6]|hr|i|li|ol|p|pre|strong|sub|sup|table|tbody|td|th|thead|tr|ul)\s*\/?&gt;/gi;
const LINK =
  /&lt;a\s+href=&quot;([^&\s]*(?:&amp;[^&\s]*)*)&quot;(?:\s+(?:target|rel)=&quot;[\w\s]*&quot;)*\s*&gt;/gi;
const SAME = new Map([
  ["b", "strong"],
  ["i", "em"],
]);

export const htmlRenderer = {
  html({ text }) {
    return escapeHtml(text)
      .replace(LINK, '<a href="$1">')
      .replace(PLAIN_TAG, (_, slash, tag) => `<${slash}${SAME.get(tag.toLowerCase()) ?? tag.toLowerCase()}>`);
  },

  image({ text }) {
    return escapeHtml(text);
  },

  checkbox({ checked }) {
    return checked ? "☑ " : "☐ ";
  },
};

function escapeHtml(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}
