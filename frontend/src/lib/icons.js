import { html, svg } from "lit";

const icon = (content) =>
  html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${content}
  </svg>`;

export const icons = {
  alert: icon(svg`<path d="M8 2 1.8 13h12.4zM8 6.5v3M8 11.4v.1" />`),
  arrowLeft: icon(svg`<path d="M13 8H3M7 4 3 8l4 4" />`),
  arrowRight: icon(svg`<path d="M3 8h10M9 4l4 4-4 4" />`),
  check: icon(svg`<path d="m3 8.5 3.5 3.5L13 5" />`),
  chevronDown: icon(svg`<path d="m4 6 4 4 4-4" />`),
  chevronUp: icon(svg`<path d="m4 10 4-4 4 4" />`),
  close: icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`),
  download: icon(svg`<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10" />`),
  filter: icon(svg`<path d="M2 4h12M4.5 8h7M7 12h2" />`),
  key: icon(svg`<circle cx="5" cy="11" r="2.8" /><path d="m7 9 6-6M11 5l2 2" />`),
  link: icon(
    svg`<path d="M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2.6-2.6A2.5 2.5 0 0 0 9.4 3l-.9.9M9.2 6.8a2.5 2.5 0 0 0-3.6 0L3 9.4A2.5 2.5 0 0 0 6.6 13l.9-.9" />`,
  ),
  monitor: icon(svg`<path d="M2 3.5h12v7.5H2zM6 13.5h4" />`),
  moon: icon(svg`<path d="M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8a5.7 5.7 0 1 0 6.8 6.8z" />`),
  search: icon(svg`<circle cx="7" cy="7" r="4.2" /><path d="m10.2 10.2 3.3 3.3" />`),
  shield: icon(svg`<path d="M8 1.8 3 3.6v3.9c0 3 2 5.5 5 6.7 3-1.2 5-3.7 5-6.7V3.6z" />`),
  sun: icon(
    svg`<circle cx="8" cy="8" r="2.8" /><path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />`,
  ),
  user: icon(
    svg`<circle cx="8" cy="5.2" r="2.8" /><path d="M2.8 14c.5-2.8 2.5-4.2 5.2-4.2s4.7 1.4 5.2 4.2" />`,
  ),
  unlocked: icon(svg`<path d="M3.5 7.5h9V14h-9zM5.5 7.5V4.8a2.5 2.5 0 0 1 4.8-1" />`),
};
