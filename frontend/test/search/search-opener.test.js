import assert from "node:assert/strict";
import { test } from "node:test";
import { document, window } from "../testing/browser-globals.js";

globalThis.navigator ??= window.navigator;
const { opensSearch } = await import("../../src/search/search-opener.js");

function element(name, attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const field = element("input", { type: "search" });
const editor = element("div", { contenteditable: "" });
editor.append(element("b"));

const press = (key, target, more = {}) => opensSearch({ key, target, ...more });

test("a slash opens the search", () => {
  for (const target of [document, document.body, element("button"), element("input", { type: "checkbox" })]) {
    assert.equal(press("/", target), true, target.nodeName);
  }
  assert.equal(press("/", document.body, { shiftKey: true }), true, "where it is above a digit");
});

test("a slash that is typed into a field is a slash", () => {
  for (const target of [field, element("textarea"), element("select"), editor.firstChild]) {
    assert.equal(press("/", target), false, target.nodeName);
  }
});

test("Ctrl-K opens the search wherever one is", () => {
  assert.equal(press("k", field, { ctrlKey: true }), true);
  assert.equal(press("K", document.body, { ctrlKey: true }), true);
});

test("other keys, those taken already and those that compose a letter do not", () => {
  const { body } = document;
  assert.equal(press("k", body), false);
  assert.equal(press("k", body, { ctrlKey: true, shiftKey: true }), false);
  for (const more of ["ctrlKey", "altKey", "defaultPrevented", "isComposing"]) {
    assert.equal(press("/", body, { [more]: true }), false, more);
  }
});
