import { html, nothing } from "lit";
import { icons } from "../lib/icons.js";
import { formatLink } from "../lib/links.js";
import { deprecationSentences } from "./deprecation.js";

export function deprecationNotice({ branch, state }) {
  const sentences = deprecationSentences(state);
  if (state.value !== "DEPRECATED" && sentences.length === 0) return nothing;
  return html`<div class="notice" data-tone="warning" role="note">
    ${icons.alert}
    <div>
      <p><b>${state.value === "DEPRECATED" ? "This operation is deprecated." : "This operation is on its way out."}</b> ${sentences.join(" ")}</p>
      ${state.replacement ? html`<p>Use ${replacementLink(branch, state.replacement)} instead.</p>` : nothing}
    </div>
  </div>`;
}

/** A replacement that is in the catalogue is a link; the others are what the provider wrote. */
function replacementLink(ownBranch, { branch = ownBranch, section, id, path }) {
  if (!id) return html`<code>${path}</code>`;
  return html`<a href=${formatLink({ branch, section, anchor: id })}><code>${path}</code></a>`;
}
