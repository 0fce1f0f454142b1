import { html } from "lit";
import { icons } from "../lib/icons.js";
import { momentInWords, timeLeftInWords } from "../lib/time.js";

/** Who is logged in, if the provider tells, with which scopes, and until when. */
export function whoIsLoggedIn({ name, scopes, expiresAt }, logOut) {
  return html`<section class="who" aria-label="Logged in">
    <dl>
      <div>
        <dt>Logged in${name ? " as" : ""}</dt>
        <dd class="who-name">${icons.user} ${name || "The provider does not tell your name"}</dd>
      </div>
      <div>
        <dt>${scopes.length === 1 ? "Scope" : "Scopes"} granted</dt>
        <dd>
          <ul class="code-list">
            ${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
          </ul>
        </dd>
      </div>
      <div>
        <dt>Ends</dt>
        <dd>${timeLeftInWords(expiresAt)} <span class="aside">${momentInWords(expiresAt)}</span></dd>
      </div>
    </dl>
    <button type="button" class="button" data-tone="quiet" @click=${logOut}>Log out</button>
  </section>`;
}
