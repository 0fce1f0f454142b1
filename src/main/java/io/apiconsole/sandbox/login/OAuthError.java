package io.apiconsole.sandbox.login;

/**
 * An error as RFC 6749 §4.1.2.1 and §5.2 name them.
 *
 * @param description one sentence without quotation marks, as the RFC allows few characters; it repeats nothing sent
 */
record OAuthError(String error, String description) {

    static OAuthError invalidRequest(String description) {
        return new OAuthError("invalid_request", description);
    }

    static OAuthError invalidGrant(String description) {
        return new OAuthError("invalid_grant", description);
    }
}
