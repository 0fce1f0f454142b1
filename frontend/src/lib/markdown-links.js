/** Links out of a provider's text: to the web in a tab of their own, to other places of this page as they are, to nowhere else. */
export function guardLinks(fragment) {
  for (const link of fragment.querySelectorAll("a")) {
    const target = targetOf(link.getAttribute("href"));
    if (target === "page") continue;
    if (target === "web") openApart(link);
    else link.replaceWith(...link.childNodes);
  }
}

/** The URL is read as the browser will read it, so that no spelling of it can be two things. */
function targetOf(href) {
  if (href === null || !URL.canParse(href, document.baseURI)) return undefined;

  const url = new URL(href, document.baseURI);
  if (url.origin === location.origin) return url.pathname === "/" ? "page" : undefined;
  const isPlainWeb =
    (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "";
  return isPlainWeb && /^https?:\/\//i.test(href) ? "web" : undefined;
}

function openApart(link) {
  link.target = "_blank";
  link.rel = "noopener noreferrer nofollow";
}
