import { html, nothing } from "lit";
import { emit } from "../lib/emit.js";
import { getJson, ProblemError, UnreachableError } from "../lib/fetch.js";
import { icons } from "../lib/icons.js";
import { LightElement } from "../lib/light-element.js";
import { loginUrl } from "./login.js";
import { ScopeChoice } from "./scope-choice.js";
import "./scope-list.js";
import { whoIsLoggedIn } from "./who.js";

/** Who is logged in, and the scopes of the next token. Emits "done" where there is nothing left to choose. */
export class AuthPanel extends LightElement {
  static properties = {
    session: { attribute: false },
    wanted: { attribute: false },
    offered: { state: true },
    choice: { state: true },
    complaint: { state: true },
    isLeaving: { state: true },
  };

  #render = () => this.requestUpdate();
  #stay = () => (this.isLeaving = false); // the browser has brought the page back as it was left

  constructor() {
    super();
    this.wanted = {};
    this.offered = undefined;
    this.choice = new ScopeChoice([]);
    this.complaint = "";
    this.isLeaving = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.session.addEventListener("change", this.#render);
    addEventListener("pageshow", this.#stay);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.removeEventListener("change", this.#render);
    removeEventListener("pageshow", this.#stay);
  }

  willUpdate(changed) {
    if (changed.has("wanted") || changed.has("offered")) this.#begin();
  }

  render() {
    const { state } = this.session;
    return html`<div class="dialog-body auth-panel">
      ${this.wanted.why ? html`<p class="auth-why">${icons.key}<span>${this.wanted.why}</span></p>` : nothing}
      ${state.status === "authenticated" ? whoIsLoggedIn(state, () => this.#logOut()) : nothing}
      ${this.offered ? this.#form(state) : nothing}
      <p class="dialog-complaint" role="alert">${this.complaint}</p>
      ${this.offered ? nothing : this.#waiting()}
    </div>`;
  }

  /** The scopes are asked for, or could not be had. */
  #waiting() {
    if (!this.complaint) {
      return html`<div class="skeleton-rows" aria-hidden="true"><i></i><i></i><i></i></div>`;
    }
    return html`<div><button type="button" class="link-button" @click=${this.#loadAgain}>Try again</button></div>`;
  }

  #form({ status }) {
    if (this.offered.length === 0) {
      return html`<p>
        No login is configured for this console. Operations that need one cannot be called from here; all others can.
      </p>`;
    }
    return html`<form novalidate @submit=${this.#submit}>
      <scope-list
        .offered=${this.offered}
        .choice=${this.choice}
        .first=${this.wanted.scopes ?? []}
        heading=${status === "authenticated" ? "A token with other scopes" : "Scopes"}
        @choose-scope=${this.#choose}
      ></scope-list>
      <div class="dialog-actions">
        <p class="auth-note">${this.#summary()}</p>
        <button class="button" ?disabled=${this.isLeaving}>GET TOKEN</button>
      </div>
    </form>`;
  }

  #summary() {
    const { scopes } = this.choice;
    if (scopes.length === 0) return "You log in at the provider and come back to this page.";
    return html`Asks for ${scopes.map((scope, index) => html`${index > 0 ? ", " : ""}<code>${scope}</code>`)}`;
  }

  /** With what is wanted chosen already, beside what is granted: the new token replaces the old one. */
  #begin() {
    const granted = this.session.state.scopes ?? [];
    const names = (this.offered ?? []).map(({ name }) => name);
    this.choice = new ScopeChoice(names, [
      ...granted.filter((scope) => names.includes(scope)),
      ...(this.wanted.scopes ?? []),
    ]);
  }

  #choose({ detail: { scope, isChosen } }) {
    this.choice = this.choice.with(scope, isChosen);
    this.complaint = "";
  }

  #submit(event) {
    event.preventDefault();
    const { scopes } = this.choice;
    if (scopes.length === 0) {
      this.complaint = "Choose at least one scope.";
      this.querySelector("[type=checkbox]").focus();
      return;
    }
    this.isLeaving = true;
    this.wanted.beforeLeaving?.();
    location.assign(loginUrl(scopes, new URL(location.href)));
  }

  async #load() {
    await this.#attempt(async () => {
      this.offered = await getJson("/api/scopes");
    });
  }

  /** The button is gone with its reason: the focus goes on to what was asked for. */
  async #loadAgain() {
    await this.#load();
    await this.updateComplete;
    await this.querySelector("scope-list")?.updateComplete;
    (this.querySelector("[type=checkbox]") ?? this.closest("dialog").querySelector("button")).focus();
  }

  async #logOut() {
    await this.#attempt(async () => {
      const elsewhere = await this.session.logOut();
      if (elsewhere) location.assign(elsewhere);
      else emit(this, "done");
    });
  }

  async #attempt(action) {
    this.complaint = "";
    try {
      await action();
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error;
      this.complaint = error.message;
    }
  }
}

customElements.define("auth-panel", AuthPanel);
