/**
 * CodeMirror set up for JSON, in a chunk of its own that is loaded at the first edit. It lives in a shadow root, where its styles
 * are adopted style sheets: a `<style>` element would be refused by the page's content security policy.
 *
 * @example
 * const editor = createCodeEditor({ root, text, label, onInput, schemaNow });
 * editor.show(problems);
 */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { nextDiagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { colours, theme } from "./code-editor-theme.js";
import { formatChanges } from "./json-format.js";
import { suggest } from "./json-suggestions.js";

export function createCodeEditor({ root, text, label, onInput, schemaNow }) {
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: text, extensions: extensions() }),
  });

  return {
    get text() {
      return view.state.doc.toString();
    },

    replace(newText) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: newText } });
    },

    format() {
      view.dispatch({ changes: formatChanges(view.state.doc.toString()) });
    },

    show(problems) {
      const { length } = view.state.doc;
      const diagnostics = problems.map(({ from, to, severity, message }) => ({
        from: Math.min(from, length),
        to: Math.min(to, length),
        severity: severity === "error" ? "error" : "warning",
        message,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },

    focusAt(offset) {
      const anchor = Math.min(offset, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      view.focus();
    },

    destroy() {
      view.destroy();
    },
  };

  function extensions() {
    return [
      lineNumbers(),
      highlightActiveLine(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ override: [complete], icons: false }),
      json(),
      syntaxHighlighting(colours),
      theme,
      EditorView.lineWrapping,
      EditorView.domEventHandlers({ beforeinput: insertTyped }),
      EditorView.contentAttributes.of({ "aria-label": label }),
      EditorView.updateListener.of((update) => update.docChanged && onInput(update.state.doc.toString())),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        { key: "Escape", run: letTabLeave },
        { key: "F8", run: nextDiagnostic },
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
    ];
  }

  function complete({ state, pos, explicit }) {
    const { from, options } = suggest(state.doc.toString(), pos, ...schemaNow());
    if (options.length === 0 || (from === pos && !explicit)) return null;

    const isQuoted = state.sliceDoc(from, from + 1) === '"' && from < pos;
    return { from: isQuoted ? from + 1 : from, options: options.map(completion) };
  }

  function completion({ label, insert, detail, info }) {
    return { label, detail, info, apply: (editor) => insertWhole(editor, insert) };
  }

  /** Puts a suggestion in place of the whole word, quotes included, with the cursor where one goes on typing. */
  function insertWhole(editor, insert) {
    const { from, to } = suggest(
      editor.state.doc.toString(),
      editor.state.selection.main.head,
      ...schemaNow(),
    );
    const isOpen = /(?:""|\[\]|\{\})$/.test(insert);
    const anchor = from + insert.length - (isOpen ? 1 : 0);
    editor.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: "input.complete" });
  }
}

/**
 * Puts typed text into the document before the browser puts it into the page: where it replaces coloured text, the browser would
 * keep the colour by a style attribute, which the content security policy refuses.
 */
function insertTyped(event, view) {
  if (event.inputType !== "insertText" || event.data === null || event.isComposing || view.composing) {
    return false;
  }

  event.preventDefault();
  const { from, to } = view.state.selection.main;
  const insert = () =>
    view.state.update(view.state.replaceSelection(event.data), {
      userEvent: "input.type",
      scrollIntoView: true,
    });
  const isHandled = view.state
    .facet(EditorView.inputHandler)
    .some((handle) => handle(view, from, to, event.data, insert));
  if (!isHandled) view.dispatch(insert());
  return true;
}

/** After Escape, Tab and Shift-Tab leave the editor, for as long as nothing is typed. */
function letTabLeave(view) {
  view.setTabFocusMode(true);
  return true;
}
