// Gives Node.js the few globals of a browser page that the library's modules use. Import it before them.
import { JSDOM } from "jsdom";

export const { window } = new JSDOM("<!doctype html>", { url: "https://console.example/" });
export const { document, location } = window;

Object.assign(globalThis, { window, document, location });
