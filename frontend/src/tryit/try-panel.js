import { html, nothing } from "lit";
import { bringIntoSight } from "../lib/bring-into-sight.js";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";
import { panelId, tabId } from "../lib/tab-strip.js";
import { adviceOn } from "./advice.js";
import { timeWords } from "./answer-words.js";
import { baseOf, callOf, curlText, urlOf } from "./call.js";
import { confirmCall } from "./confirm-call.js";
import "./curl-view.js";
import { isDestructive } from "./destructive.js";
import { loginNeed } from "./login-need.js";
import { caution } from "./problems.js";
import { tryBar } from "./try-bar.js";
import { adviceNotice, outdatedNotice, plainNotice, refusalNotice } from "./try-notices.js";
import { chooseUse } from "./use-value-dialog.js";
import { usesOfValue } from "./uses-of-value.js";
import { Watch } from "./watch.js";
import { workbench } from "./workbench.js";

/**
 * The button that makes the call, and below it what came of it. Emits "login-wanted" with `{scopes, why, operation}` where the
 * call needs a login or another scope, "session-ended" where the console says so, and "open-operation".
 */
export class TryPanel extends LightElement {
  static properties = {
    operation: { attribute: false },
    branch: { attribute: false },
    operations: { attribute: false },
    faults: { state: true },
    isResuming: { state: true },
    isOutdated: { state: true },
  };

  #watch = new Watch(this);
  #trial;
  #isTrying = false;
  #faulty; // the draft that the faults are of: of a later one nothing has been said
  #shortcut = (event) => this.#onShortcut(event);

  constructor() {
    super();
    this.operations = [];
    this.faults = [];
    this.isResuming = false;
    this.isOutdated = false;
  }

  connectedCallback() {
    super.connectedCallback();
    // before the editor, which knows another use for it
    document.addEventListener("keydown", this.#shortcut, { capture: true });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#shortcut, { capture: true });
    this.#trial?.cancel();
  }

  get #need() {
    return loginNeed(this.operation.authentication, workbench.session);
  }

  get #base() {
    return baseOf(this.branch);
  }

  willUpdate(changed) {
    if (!changed.has("operation")) return;
    this.#trial = workbench.trialOf(this.operation);
    this.#watch.only(this.#trial, workbench);
    this.isResuming = workbench.takeResumption(this.operation);
  }

  render() {
    const { operation, branch } = this;
    if (!branch.url) return notCallable(branch);

    const { call, draft } = this.#trial;
    const url = urlOf(operation, draft, this.#base);
    const faults = draft === this.#faulty ? this.faults : [];
    const isResuming = this.isResuming && workbench.session.status === "authenticated";
    return html`<section class="try" aria-labelledby="try-heading">
      <h2 class="visually-hidden" id="try-heading">Try</h2>
      ${tryBar(
        { operation, url, call, need: this.#need, faults, isResuming },
        {
          run: () => this.try(),
          runAnyway: () => this.#once(() => this.#call()),
          cancel: () => this.#trial.cancel(),
          logIn: () => this.#logIn(this.#need.scopes, whyLogIn(this.#need)),
        },
      )}
      <div class="try-outcome" data-phase=${call.phase} @next-page=${this.#onNextPage} @use-value=${this.#onUseValue}>
        ${this.#notices(call)} ${this.#pages()} ${this.#answer()}
      </div>
      <p class="visually-hidden" role="status">${call.phase === "running" ? "Running" : ""}</p>
    </section>`;
  }

  /** Who comes back from the login goes on where the way to it began. */
  firstUpdated() {
    if (this.isResuming) this.querySelector(".try-button")?.focus({ preventScroll: true });
  }

  /** From the button to the call, over everything that may stand between. */
  async try() {
    if (!this.branch.url) return;

    await this.#once(async () => {
      this.isResuming = false;
      this.faults = await this.#trial.form.validate();
      this.#faulty = this.#trial.draft;
      if (this.faults.length === 0) await this.#call();
    });
  }

  /** Keys may be pressed while something is asked or loaded already. */
  async #once(attempt) {
    if (this.#isTrying) return;
    this.#isTrying = true;
    try {
      await attempt();
    } finally {
      this.#isTrying = false;
    }
  }

  async #call() {
    this.faults = [];
    const need = this.#need;
    if (need.lacks === "login") return this.#logIn(need.scopes, whyLogIn(need));
    if (isDestructive(this.operation) && !(await this.#isMeant())) return;
    await this.#run(() => this.#trial.run());
  }

  /** Makes the call, shows where its answer comes, and leads on where the console did not make it. */
  async #run(make) {
    const viewer = this.#loadViewer();
    const made = make();
    const inSight = this.#bringOutcomeIntoSight();
    await Promise.all([viewer, made]);
    const { phase, explanation } = this.#trial.call;
    if (phase !== "refused") return;
    if (explanation.place) {
      await inSight; // else the page would scroll on, away from the field
      await this.#trial.form.focusRefused(explanation.place);
    }
    if (explanation.remedy !== "login") return;
    emit(this, "session-ended");
    this.#logIn(explanation.scopes.slice(0, 1), `${explanation.title}.`);
  }

  #logIn(scopes, why) {
    const { operation } = this;
    emit(this, "login-wanted", { scopes, why, operation });
  }

  #isMeant() {
    return confirmCall(this.operation, urlOf(this.operation, this.#trial.draft, this.#base));
  }

  #notices(call) {
    const logIn = (scopes, why) => () => this.#logIn(scopes, why);
    if (this.isOutdated) return outdatedNotice();
    if (call.phase === "refused") {
      const { explanation } = call;
      const actions = {
        logIn: logIn(explanation.scopes?.slice(0, 1), `${explanation.title}.`),
        again: () => this.try(),
      };
      return refusalNotice(explanation, actions);
    }
    if (call.phase === "cancelled") {
      return plainNotice(`Cancelled after ${timeWords(call.after)}.${caution(this.operation.method)}`);
    }
    if (call.phase === "answered") {
      const { authentication } = this.operation;
      const advice = adviceOn(this.#trial.answer.status, authentication, workbench.session);
      return advice ? adviceNotice(advice, logIn(advice.scopes, advice.text)) : nothing;
    }
    return nothing;
  }

  #pages() {
    const { page } = this.#trial;
    if (page === 1) return nothing;
    return html`<p class="try-pages">
      Page ${page}
      <button type="button" class="link-button" @click=${() => this.#run(() => this.#trial.previousPage())}>
        Back to page ${page - 1}
      </button>
    </p>`;
  }

  #answer() {
    const { operation, branch } = this;
    const { answer, draft } = this.#trial;
    const curl = curlText(operation, draft, this.#base);
    if (answer) {
      return html`<answer-view .answer=${answer} .curl=${curl} .operation=${operation} .branch=${branch}></answer-view>`;
    }
    return html`<div class="try-curl">
      <tab-strip name="try" label="Call" .tabs=${[{ id: "curl", label: "CURL" }]} selected="curl"></tab-strip>
      <div id=${panelId("try")} role="tabpanel" aria-labelledby=${tabId("try", "curl")}>
        <curl-view .text=${curl}></curl-view>
      </div>
    </div>`;
  }

  async #onNextPage({ detail }) {
    await this.#run(() => this.#trial.nextPage(detail.cursor));
  }

  /** A value of the answer was chosen: where it can be used, it is filled in. */
  async #onUseValue({ detail }) {
    const { operation } = this;
    const { path } = callOf(operation, this.#trial.draft).parameters;
    const uses = usesOfValue(detail, operation, path, this.operations);
    const use = await chooseUse(String(detail.value), uses);
    if (!use) return;
    const { branch, section } = operation;
    workbench.fill({ branch, ...use.operation }, use.values);
    emit(this, "open-operation", { branch, section, anchor: use.operation.id });
  }

  #onShortcut(event) {
    const { key, ctrlKey, metaKey, isComposing, target } = event;
    if (key !== "Enter" || !(ctrlKey || metaKey) || isComposing) return;
    if (document.querySelector("dialog[open]") || target.closest("a[href]")) return;
    event.preventDefault();
    event.stopPropagation();
    this.try();
  }

  /** It is not there any more where the page is one of an older version of the console. */
  async #loadViewer() {
    await import("./answer-view.js").catch(() => (this.isOutdated = true));
  }

  async #bringOutcomeIntoSight() {
    await this.updateComplete;
    await bringIntoSight(this.querySelector(".try-outcome"));
  }
}

function whyLogIn({ lacks, scopes }) {
  if (lacks === "scope") return `Your token lacks the scope of this operation, ${scopes[0]}.`;
  return "This operation needs a login: its scope is chosen already. You come back with everything you typed.";
}

/** The operator has given the definitions of the branch, and no address. */
function notCallable({ id }) {
  return html`<section class="try" aria-labelledby="try-heading">
    <h2 id="try-heading">Try</h2>
    <p class="part-empty">The branch ${id} can only be read here: this console has no address to call it at.</p>
  </section>`;
}

customElements.define("try-panel", TryPanel);
