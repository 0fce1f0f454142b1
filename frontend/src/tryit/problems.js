/**
 * What the console's own refusals mean, in plain sentences, and what helps. The provider's answers, whatever their
 * status, are no problems of the console.
 *
 * @typedef {object} Explanation
 * @property {string} title
 * @property {string} text
 * @property {"login" | "wait" | "again" | "reload" | "nothing"} remedy
 * @property {number} [wait] seconds until it makes sense to try again
 * @property {{in: string, name: string}} [place] the field that it is about
 * @property {string[]} [scopes] what the login has to be asked for
 */
import { ProblemError } from "../lib/fetch.js";

const known = new Map([
  [
    "login-required",
    {
      title: "This operation needs a login",
      text: "Choose the scopes of your token first.",
      remedy: "login",
    },
  ],
  [
    "session-expired",
    {
      title: "Your session has ended",
      text: "Log in again: everything you typed stays as it is.",
      remedy: "login",
    },
  ],
  [
    "login-unavailable",
    {
      title: "Your token could not be renewed",
      text: "The login server does not answer. You are still logged in: try again in a moment.",
      remedy: "again",
    },
  ],
  [
    "unknown-operation",
    {
      title: "The console no longer knows this operation",
      text: "The catalogue has changed since you opened this page. Load it again to see what there is now.",
      remedy: "reload",
    },
  ],
  [
    "branch-not-callable",
    {
      title: "This branch cannot be called from here",
      text: "This console shows its operations only.",
      remedy: "nothing",
    },
  ],
  [
    "too-large",
    {
      title: "The request is too large",
      text: "The console does not pass on a body of this size.",
      remedy: "nothing",
    },
  ],
  [
    "too-many-requests",
    { title: "That was a lot of calls", text: "The console limits how many anybody makes.", remedy: "wait" },
  ],
  [
    "too-many-calls",
    { title: "The console is busy", text: "Many calls are under way at the moment.", remedy: "wait" },
  ],
  [
    "upstream-timeout",
    {
      title: "The provider did not answer in time",
      text: "The console has given up waiting.",
      remedy: "again",
    },
  ],
  [
    "upstream-unreachable",
    { title: "The provider cannot be reached", text: "No connection to it came about.", remedy: "again" },
  ],
  [
    "upstream-tls",
    {
      title: "The connection to the provider is not safe",
      text: "Its certificate was not accepted, so nothing was sent.",
      remedy: "nothing",
    },
  ],
  ["upstream-invalid-answer", { title: "The provider’s answer could not be understood", remedy: "again" }],
  [
    "upstream-forbidden-address",
    {
      title: "The provider’s address is not allowed",
      text: "Its name leads to an address that the console does not call. Nothing was sent.",
      remedy: "nothing",
    },
  ],
  [
    "forgery-suspected",
    {
      title: "The console took this for somebody else’s request",
      text: "Load the page again and try once more.",
      remedy: "reload",
    },
  ],
]);

const mayHaveHappened = new Set(["upstream-timeout", "upstream-unreachable", "upstream-invalid-answer"]);
const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const longestWait = 3600;

/** @returns {Explanation} of an error that sending a call ended in */
export function explain(error, { method, authentication }) {
  if (!(error instanceof ProblemError)) {
    return {
      title: "The console cannot be reached",
      text: `The connection may be down, or the console may be starting again.${caution(method)}`,
      remedy: "again",
    };
  }
  const { type, problem, message, retryAfter } = error;
  if (type === "invalid-parameter") return invalid(problem, message);
  const explanation = known.get(type) ?? {
    title: "The console could not make this call",
    text: message,
    remedy: "again",
  };
  const { title, remedy } = explanation;
  const text = (explanation.text ?? message) + (mayHaveHappened.has(type) ? caution(method) : "");
  if (remedy === "wait") return { title, text, remedy, wait: Math.min(retryAfter ?? 1, longestWait) };
  if (remedy === "login") {
    return { title, text, remedy, scopes: problem.scopes ?? authentication.scopes ?? [] };
  }
  return { title, text, remedy };
}

function invalid({ in: place, name }, message) {
  return {
    title: place === "body" ? "The body was not accepted" : `${name} was not accepted`,
    text: message,
    remedy: "nothing",
    place: { in: place, name: name ?? "" },
  };
}

/** What has to be thought of where it is not known whether a call was carried out; nothing for those that only read. */
export function caution(method) {
  return changing.has(method)
    ? " The call may have been carried out nevertheless: look before you repeat it."
    : "";
}
