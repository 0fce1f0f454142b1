import assert from "node:assert/strict";
import { test } from "node:test";
import { applyTheme, storeTheme, storedTheme } from "../../src/lib/theme.js";

function memory() {
  const values = new Map();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
    removeItem: (key) => values.delete(key),
  };
}

test("a chosen theme is kept", () => {
  const storage = memory();
  storeTheme("dark", storage);
  assert.equal(storedTheme(storage), "dark");
});

test("the system's theme is what holds when nothing, or nonsense, is kept", () => {
  const storage = memory();
  assert.equal(storedTheme(storage), "system");
  storage.setItem("theme", "purple");
  assert.equal(storedTheme(storage), "system");
  storeTheme("system", storage);
  assert.equal(storage.getItem("theme"), null);
});

test("a browser without storage still has a theme", () => {
  assert.equal(storedTheme(null), "system");
  storeTheme("dark", null);
});

test("the root element carries a chosen theme only", () => {
  const root = { dataset: {} };
  applyTheme("dark", root);
  assert.equal(root.dataset.theme, "dark");
  applyTheme("system", root);
  assert.ok(!("theme" in root.dataset));
});
