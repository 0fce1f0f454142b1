import { html } from "lit";
import { icons } from "../lib/icons.js";
import { sizeWords } from "./answer-words.js";

/** What has to be known of the body that is shown: of an answer as `readMessage` gives it, shown as `planOf` says. */
export function bodyNotices({ answer, plan, reader }) {
  const about = reader?.about ?? {};
  return [
    !answer.complete && `The answer is incomplete: ${sizeWords(answer.size)} of it came.`,
    plan.isCut &&
      `The first ${sizeWords(plan.body.size)} of ${sizeWords(answer.size)} are shown. Download the answer to have all of it.`,
    about.fault && !plan.isCut && faultNotice(about.fault),
    about.isDamaged && `Some bytes stand for no character of ${about.charset}: they are shown as \ufffd.`,
  ]
    .filter(Boolean)
    .map((text) => html`<div class="notice" data-tone="warning">${icons.alert}<p>${text}</p></div>`);
}

function faultNotice({ message, line, column }) {
  return `This is not valid JSON, so it is shown as it came. ${message}: line ${line}, column ${column}.`;
}
