/** @type {import("stylelint").Config} */
export default {
  extends: ["stylelint-config-standard"],
  reportNeedlessDisables: true,
  rules: {
    "selector-class-pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    "no-descending-specificity": null,
    "custom-property-empty-line-before": null,
    "declaration-no-important": null,
    "lightness-notation": "percentage",
    "import-notation": "string",
    "property-disallowed-list": [
      "/^(margin|padding|border)-(left|right|top|bottom)/",
      "/^(left|right|top|bottom|width|height|min-width|max-width|min-height|max-height)$/",
    ],
    "color-no-hex": true,
    "color-named": "never",
  },
  overrides: [
    {
      files: ["styles/!(tokens).css"],
      rules: { "function-disallowed-list": ["rgb", "hsl", "oklch", "light-dark"] },
    },
  ],
};
