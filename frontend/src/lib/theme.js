const key = "theme";

export const themes = ["system", "light", "dark"];

/** The theme chosen earlier, "system" where none was or where storage is closed to the page. */
export function storedTheme(storage = openStorage()) {
  const theme = storage?.getItem(key);
  return themes.includes(theme) ? theme : "system";
}

export function storeTheme(theme, storage = openStorage()) {
  if (theme === "system") storage?.removeItem(key);
  else storage?.setItem(key, theme);
}

export function applyTheme(theme, root = document.documentElement) {
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function openStorage() {
  try {
    return localStorage;
  } catch {
    return null; // a browser that blocks site data throws on the mere access
  }
}
