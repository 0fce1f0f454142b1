import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";

const css = readFileSync(path.join(import.meta.dirname, "../styles/tokens.css"), "utf8");
const surfaces = ["canvas", "sidebar", "surface", "sunken", "hover", "accent-soft"];
const texts = [
  "text",
  "text-soft",
  "text-faint",
  "accent",
  "accent-hover",
  "danger",
  "warning",
  "success",
  "info",
];
const verbs = ["get", "post", "put", "patch", "delete", "other"].map((name) => `verb-${name}`);
const syntax = ["key", "string", "number", "literal", "punctuation", "type"].map((name) => `syntax-${name}`);

for (const [index, theme] of ["light", "dark"].entries()) {
  const colour = (name) => luminance(css, name, index);

  describe(`the ${theme} theme`, () => {
    test("has text, verbs and syntax at 4.5:1 or better on each surface", () => {
      for (const surface of surfaces) {
        for (const text of [...texts, ...verbs, ...syntax]) {
          atLeast(4.5, colour(text), colour(surface), `${text} on ${surface}`);
        }
      }
    });

    test("has each meaning at 4.5:1 on its own soft surface, and text on the accent", () => {
      for (const meaning of ["danger", "warning", "success", "info"]) {
        atLeast(4.5, colour(meaning), colour(`${meaning}-soft`), meaning);
        atLeast(4.5, colour("text"), colour(`${meaning}-soft`), `text on ${meaning}`);
        atLeast(4.5, colour("accent"), colour(`${meaning}-soft`), `a link on ${meaning}`);
      }
      atLeast(4.5, colour("on-accent"), colour("accent"), "on-accent");
      atLeast(4.5, colour("text"), colour("mark"), "marked text");
    });

    test("has the outlines of controls and of the focus at 3:1", () => {
      for (const surface of ["canvas", "sidebar", "surface"]) {
        atLeast(3, colour("control-line"), colour(surface), `control-line on ${surface}`);
        atLeast(3, colour("focus"), colour(surface), `focus on ${surface}`);
      }
    });
  });
}

function atLeast(minimum, left, right, what) {
  const ratio = (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
  assert.ok(ratio >= minimum, `${what}: ${ratio.toFixed(2)}`);
}

/** The relative luminance (WCAG) of a token `light-dark(oklch(…), oklch(…))`. */
function luminance(text, name, index) {
  const [, value] =
    new RegExp(`--color-${name}:\\s*light-dark\\(([^;]*)\\);`).exec(text) ?? assert.fail(name);
  const [, l, c, h] = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+)deg\)/.exec(value.match(/oklch\([^)]*\)/g)[index]);
  const [red, green, blue] = linear(l / 100, Number(c), (h * Math.PI) / 180).map((part) =>
    Math.min(1, Math.max(0, part)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** OKLCH to linear sRGB (Björn Ottosson, https://bottosson.github.io/posts/oklab/). */
function linear(lightness, chroma, hue) {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
