/** What to say of a login that came to nothing. */
export function outcomeNotice(outcome, again) {
  return outcome === "denied"
    ? {
        tone: "info",
        text: "You did not give the console a token, so nothing has changed. What you typed is still here.",
        action: { label: "Choose scopes", run: again },
      }
    : {
        tone: "warning",
        text: "The login did not work. Try again; if it fails again, tell whoever runs this console.",
        action: { label: "Log in again", run: again },
      };
}
