/**
 * What a call lacks: nothing, somebody logged in, or one of the scopes that cover the operation. Where it is not known yet who is
 * there, nothing is assumed: the server says so if a login is needed.
 *
 * @param {{required: boolean, scopes?: string[]}} authentication any one of the scopes is enough, the narrowest is first
 * @param {{status: "unknown" | "anonymous" | "authenticated", scopes?: string[]}} session
 * @returns {{lacks: "nothing" | "login" | "scope", scopes: string[]}} with the scopes to ask for
 */
export function loginNeed({ required, scopes = [] }, session) {
  if (!required || session.status === "unknown") return { lacks: "nothing", scopes: [] };
  const wanted = scopes.slice(0, 1);
  if (session.status === "anonymous") return { lacks: "login", scopes: wanted };
  const isCovered = scopes.length === 0 || scopes.some((scope) => session.scopes.includes(scope));
  return isCovered ? { lacks: "nothing", scopes: [] } : { lacks: "scope", scopes: wanted };
}
