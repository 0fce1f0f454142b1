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
    const found = suggest(state.doc.toString(), pos, ...schemaNow());
    const typing = found.from < pos || explicit;
    if (!typing || found.options.length === 0) return null;
    return {
      from: found.from,
      to: found.to,
      options: found.options.map((option) =>
        completion(option, state.sliceDoc(found.from, found.from + 1) === '"'),
      ),
    };
  }
}

/** CodeMirror filters by label, so the label takes on the quote that has been typed already. */
function completion({ label, insert, detail, info }, quoted) {
  return { label: quoted ? `"${label}` : label, displayLabel: label, apply: insert, detail, info };
}

/** After Escape, Tab and Shift-Tab leave the editor, for as long as nothing is typed. */
function letTabLeave(view) {
  view.setTabFocusMode(true);
  return true;
}
