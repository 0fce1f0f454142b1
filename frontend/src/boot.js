// Before the first paint: the chosen theme, so that the page does not flash in the other one.
import { applyTheme, storedTheme } from "./lib/theme.js";

applyTheme(storedTheme());
