import { html } from "lit";
import "../lib/copy-button.js";

/** The header fields of an answer, as they came. */
export function answerHeaders(headers) {
  if (headers.length === 0) return html`<p class="answer-note">The answer has no headers.</p>`;
  const text = headers.map(([name, value]) => `${name}: ${value}`).join("\n");
  return html`<div class="body-box">
    <div class="body-tools"><copy-button .text=${text} label="Copy the headers"></copy-button></div>
    <table class="answer-headers" aria-label="Response headers">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        ${headers.map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
