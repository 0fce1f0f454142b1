import { html } from "lit";

const atMost = 50;

/** For the operator: which items of the definitions could not be read, and why. */
export function problemsNotice(problems) {
  if (problems.length === 0) return "";
  return html`<details class="problems">
    <summary>
      ${problems.length === 1 ? "1 problem" : `${problems.length.toLocaleString("en")} problems`} in the definitions
    </summary>
    <p>These items could not be read; everything else is complete.</p>
    <ul>
      ${problems.slice(0, atMost).map(
        ({ branch, section, item, cause }) =>
          html`<li>
            <code>${[branch, section, item].filter(Boolean).join(" ")}</code>
            <span>${cause}</span>
          </li>`,
      )}
    </ul>
    ${problems.length > atMost ? html`<p>And ${problems.length - atMost} more, in the log of the server.</p>` : ""}
  </details>`;
}
