import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { document, window } from "../testing/browser-globals.js";
import { assertSafe } from "../testing/safe-fragment.js";

const { renderMarkdown } = await import("../../src/lib/markdown.js");

const corpus = new URL("../../../src/test/resources/hostile/markdown.txt", import.meta.url);
/** D-10 asks for 100,000, which the profile keycloak sets: they take a minute or two. */
const RUNS = Number(process.env.MARKDOWN_RUNS ?? 10_000);

const hostile = (await readFile(corpus, "utf8"))
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

function elementsOf(text, topHeading) {
  return [...renderMarkdown(text, topHeading).querySelectorAll("*")];
}

describe("hostile Markdown", () => {
  for (const text of hostile) {
    it(JSON.stringify(text).slice(0, 90), () => assertSafe(renderMarkdown(text), text));
  }

  it("stays safe when it is read by the parser once more", () => {
    const page = new window.DOMParser();
    for (const text of hostile) {
      const box = document.createElement("div");
      box.append(renderMarkdown(text));
      const again = page.parseFromString(new window.XMLSerializer().serializeToString(box), "text/html");
      for (const each of again.body.querySelectorAll("*")) each.removeAttribute("xmlns");
      assertSafe(again.body.firstChild, text);
    }
  });

  it("is rendered in time, however it is nested", () => {
    const start = performance.now();
    const pieces = [
      ">",
      "[",
      "![",
      "*",
      "_",
      "`",
      "<",
      "<a ",
      "- ",
      "1. ",
      "\\",
      "&",
      "~",
      "|",
      "<!--",
      "](",
    ];
    for (const piece of pieces) renderMarkdown(piece.repeat(Math.floor(10_000 / piece.length)));
    assert.ok(performance.now() - start < 20_000);
  });

  it("leaves the prototype of objects alone", () => {
    renderMarkdown("[__proto__]: https://example.com\n\n[x][__proto__] [y][constructor] # __proto__");
    assert.equal(Object.keys(Object.prototype).length, 0);
  });
});

describe("any Markdown", () => {
  it("comes out as nothing but allowed tags and attributes", async () => {
    const pieces = [
      ...[
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&lt;",
        "&#58;",
        "&quot;",
        '"',
        "'",
        "`",
        "=",
        " ",
        "\n",
        "\n\n",
      ],
      ...[
        "script",
        "style",
        "svg",
        "math",
        "img",
        "a",
        "p",
        "b",
        "sup",
        "table",
        "td",
        "template",
        "mglyph",
        "iframe",
        "h1",
      ],
      ...[
        " href=",
        " src=",
        " onerror=",
        " onclick=",
        " style=",
        " id=",
        " name=",
        " class=",
        "alert(1)",
        "x",
      ],
      ...["javascript:", "data:text/html,", "https://example.com", "//example.com", "#auth", "/", "\\", "\t"],
      ...[
        "[",
        "](",
        ")",
        "![",
        "[x]: ",
        "*",
        "**",
        "_",
        "~~",
        "# ",
        "> ",
        "- ",
        "1. ",
        "```",
        "|",
        "|-|",
        "- [x] ",
      ],
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 10 })
      .map((each) => each.join(""));
    let runs = 0;
    const property = fc.asyncProperty(texts, async (text) => {
      assertSafe(renderMarkdown(text), text);
      if (++runs % 200 === 0) await setImmediate(); // jsdom's weak references are let go between tasks only
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});

describe("Markdown of a definition", () => {
  it("knows the line end and the raised words that definitions use", () => {
    const tags = elementsOf("Update a resource\\\nwith rights<sup>1</sup>:\n- one\n- two").map(
      ({ localName }) => localName,
    );

    assert.deepEqual(tags, ["p", "br", "sup", "ul", "li", "li"]);
  });

  it("opens links to the web apart and keeps links of the page in the page", () => {
    const [web, page] = elementsOf("[docs](https://example.com/a) [login](#auth)").filter(
      ({ localName }) => localName === "a",
    );

    assert.deepEqual([web.target, web.rel], ["_blank", "noopener noreferrer nofollow"]);
    assert.deepEqual([page.getAttribute("href"), page.target], ["#auth", ""]);
  });

  it("shows the words of a link that leads nowhere good", () => {
    assert.equal(renderMarkdown("[click **me**](javascript:alert(1))").textContent.trim(), "click me");
  });

  it("shows markup that is not allowed as text", () => {
    const text = "a <img src=x onerror=alert(1)> b <code onclick=x>c</code>";

    assert.match(renderMarkdown(text).textContent, /a <img src=x onerror=alert\(1\)> b <code onclick=x>c/);
  });

  it("puts its headings below those of the page, in a row", () => {
    const headings = (text, top) =>
      elementsOf(text, top).filter(({ localName }) => localName.startsWith("h"));

    assert.deepEqual(
      headings("# a\n\n### b\n\n# c", 4).map(({ localName }) => localName),
      ["h4", "h5", "h4"],
    );
    assert.deepEqual(
      headings("### a\n\n##### b", 2).map(({ localName }) => localName),
      ["h2", "h3"],
    );
    assert.deepEqual(
      headings("# a\n\n## b\n\n### c\n\n#### d", 4).map(({ localName }) => localName),
      ["h4", "h5", "h6", "h6"],
    );
  });

  it("is shown as it was written, and shortened, where it is too long to be rendered", () => {
    const shown = renderMarkdown(`<b>${"a".repeat(60_000)}`).textContent;

    assert.match(shown, /^<b>a+… \(shortened\)$/);
    assert.ok(shown.length < 21_000);
  });
});
