package io.apiconsole.sandbox.login;

/**
 * Somebody's way through the pages, from the client's request to the answer.
 *
 * @param browser the secret in the cookie of the browser that began it: only that one can go on
 * @param account who logged in; null until then
 */
record Visit(String id, String browser, AuthorizationRequest request, Account account) {

    Visit by(Account loggedIn) {
        return new Visit(id, browser, request, loggedIn);
    }
}
