/** From an operation and a draft to what `POST /api/try` takes, and to what is shown of it. */
import { curlOf } from "./curl.js";
import { parametersOf } from "./parameter-order.js";
import { targetOf } from "./target.js";

/** @returns {{branch, method, path, parameters: {path: object, query: object, header: object}, body?: string}} */
export function callOf(operation, draft) {
  const { branch, method, path } = operation;
  const parameters = {
    path: valuesIn("path", operation, draft, joined),
    query: valuesIn("query", operation, draft, (value) => [value].flat()),
    header: valuesIn("header", operation, draft, joined),
  };
  const body = bodyOf(operation, draft);
  return body === undefined
    ? { branch, method, path, parameters }
    : { branch, method, path, parameters, body };
}

/** The text that the body's editor begins with. */
export function exampleBody({ requestBody }) {
  return requestBody?.example === undefined ? "" : JSON.stringify(requestBody.example, null, 2);
}

/** The URL, with `{name}` for what is not filled in yet. */
export function urlOf(operation, draft, base) {
  const { path, parameters } = callOf(operation, draft);
  return targetOf({ base, path, parameters }).url;
}

export function curlText(operation, draft, base) {
  const { method, path, parameters, body } = callOf(operation, draft);
  const headers = Object.entries(parameters.header);
  if (body !== undefined) headers.unshift(["Content-Type", "application/json"]);
  return curlOf({
    method,
    url: targetOf({ base, path, parameters }).url,
    headers,
    body,
    needsToken: operation.authentication.required,
  });
}

/** Where a branch is called; one whose URL is a path is of this server. */
export function baseOf({ url }, origin = location.origin) {
  return url.startsWith("/") ? origin + url : url;
}

function valuesIn(place, operation, draft, shape) {
  const given = parametersOf(place, operation).map(({ name }) => [name, draft.value({ in: place, name })]);
  return Object.fromEntries(
    given.filter(([, value]) => value !== undefined).map(([name, value]) => [name, shape(value)]),
  );
}

/** A list has one value in a path and in a header field. */
function joined(value) {
  return [value].flat().join(",");
}

function bodyOf(operation, draft) {
  if (!operation.requestBody) return undefined;
  const text = draft.body ?? exampleBody(operation);
  return text.trim() === "" ? undefined : text;
}
