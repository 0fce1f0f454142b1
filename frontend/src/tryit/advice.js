/**
 * What helps where the provider refused the token (401) or what was asked with it (403); nothing for all other answers.
 *
 * @returns {undefined | {text: string, action: string, scopes: string[]}} the scopes that the login is to be asked for
 */
export function adviceOn(status, { required, scopes = [] }, session) {
  if (!required || session.status !== "authenticated") return undefined;
  if (status === 401) {
    return {
      text: "The provider no longer accepts your token.",
      action: "Log in again",
      scopes: session.scopes,
    };
  }
  if (status !== 403) return undefined;
  if (scopes.length > 0 && !scopes.some((scope) => session.scopes.includes(scope))) {
    return {
      text: "Your token does not have the scope of this operation.",
      action: `Add ${scopes[0]}`,
      scopes: scopes.slice(0, 1),
    };
  }
  return {
    text: "Your token has the scope of this operation, so it is your account that may not do this.",
    action: "Log in as somebody else",
    scopes: session.scopes,
  };
}
