import js from "@eslint/js";
import globals from "globals";
import { configs as lit } from "eslint-plugin-lit";
import { configs as wc } from "eslint-plugin-wc";
import noUnsanitized from "eslint-plugin-no-unsanitized";

const safety = {
  "no-restricted-properties": [
    "error",
    ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc"].map((property) => ({
      property,
      message: "Build DOM with Lit templates or textContent.",
    })),
  ],
  "no-restricted-imports": [
    "error",
    { paths: ["lit/directives/unsafe-html.js", "lit/directives/unsafe-svg.js", "codemirror"] },
  ],
};

/** What files of a folder may import of the project, told apart by the first step of the path. */
function mayImport(files, forbidden, message) {
  const [, options] = safety["no-restricted-imports"];
  return {
    files: [files],
    rules: { "no-restricted-imports": ["error", { ...options, patterns: [{ regex: forbidden, message }] }] },
  };
}

export default [
  { ignores: ["dist/", "node_modules/"] },
  js.configs.recommended,
  noUnsanitized.configs.recommended,
  {
    rules: {
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      curly: ["error", "multi-line"],
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-implicit-coercion": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      ...safety,
    },
  },
  {
    files: ["src/**/*.js"],
    ...lit["flat/recommended"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["src/**/*.js"],
    ...wc["flat/recommended"],
    rules: {
      ...wc["flat/recommended"].rules,
    },
  },
  {
    files: ["*.mjs", "*.js", "test/**/*.js"],
    languageOptions: { globals: globals.node },
    rules: { "no-console": "off" },
  },
  mayImport(
    "src/*/**/*.js",
    "^\\.\\./(?!lib/)",
    "Features import lib only; they meet in app.js through DOM events.",
  ),
  mayImport("src/lib/**/*.js", "^\\.\\./", "lib imports nothing of the project but lib."),
];
