/** The look of the JSON editor, by the page's design tokens: custom properties reach into its shadow root and follow the theme. */
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--color-syntax-key)" },
  { tag: tags.string, color: "var(--color-syntax-string)" },
  { tag: tags.number, color: "var(--color-syntax-number)" },
  { tag: [tags.bool, tags.null], color: "var(--color-syntax-literal)" },
  { tag: [tags.separator, tags.bracket, tags.punctuation], color: "var(--color-syntax-punctuation)" },
]);

export const theme = EditorView.theme({
  "&": { color: "var(--color-text)", backgroundColor: "transparent", fontSize: "var(--text-s)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono)",
    lineHeight: "var(--leading-code)",
    maxBlockSize: "32rem",
    overflow: "auto",
  },
  ".cm-content": { padding: "var(--space-3) 0", caretColor: "var(--color-text)" },
  ".cm-line": { padding: "0 var(--space-3)" },
  ".cm-cursor": { borderLeftColor: "var(--color-text)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--color-text-faint)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": {
    backgroundColor: "color-mix(in oklab, var(--color-hover) 60%, transparent)",
  },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--color-accent-soft)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--color-accent-soft)",
    outline: "1px solid var(--color-accent-line)",
  },
  ".cm-lintRange": { backgroundImage: "none", textDecorationThickness: "1px", textUnderlineOffset: "0.2em" },
  ".cm-lintRange-error": { textDecoration: "wavy underline var(--color-danger)" },
  ".cm-lintRange-warning": { textDecoration: "wavy underline var(--color-warning)" },
  ".cm-lintPoint-error::after": { borderBottomColor: "var(--color-danger)" },
  ".cm-tooltip": {
    color: "var(--color-text)",
    backgroundColor: "var(--color-surface)",
    border: "var(--line)",
    borderRadius: "var(--radius-m)",
    boxShadow: "var(--shadow-popup)",
    overflow: "hidden",
  },
  ".cm-diagnostic": {
    padding: "var(--space-1) var(--space-2)",
    borderLeft: "3px solid var(--color-warning)",
  },
  ".cm-diagnostic-error": { borderLeftColor: "var(--color-danger)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--font-mono)",
    fontSize: "var(--text-s)",
    maxBlockSize: "16rem",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "var(--space-1) var(--space-2)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--color-on-accent)",
    backgroundColor: "var(--color-accent)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "var(--weight-strong)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.8", marginInlineStart: "var(--space-3)" },
  ".cm-completionInfo": { padding: "var(--space-2)", maxInlineSize: "20rem", fontSize: "var(--text-s)" },
});
