import { html } from "lit";
import { problemText } from "./json-problem.js";

const LISTED = 20;

/** The problems as a list of buttons, each leading to its place in the text. */
export function problemsList(problems, goTo) {
  if (problems.length === 0) return "";

  const more = problems.length - LISTED;
  return html`
    <ul class="json-problems">
      ${problems.slice(0, LISTED).map(
        (problem) => html`
          <li>
            <button class="json-problem" type="button" data-severity=${problem.severity} @click=${() => goTo(problem)}>
              <span class="json-problem-kind">${problem.severity === "error" ? "Error" : "Hint"}</span>
              <span class="json-problem-text">${problemText(problem)}</span>
            </button>
          </li>
        `,
      )}
      ${more > 0 ? html`<li class="json-problem-more">and ${more} more</li>` : ""}
    </ul>
  `;
}

/** "2 errors, 1 hint", for screen readers. */
export function problemsSummary(problems) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const parts = [counted(errors, "error"), counted(problems.length - errors, "hint")].filter(Boolean);
  return parts.join(", ") || "No problems";
}

function counted(count, noun) {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
