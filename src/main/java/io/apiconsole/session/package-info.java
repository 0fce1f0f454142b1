/**
 * Who is logged in: the choice of scopes, login and logout, the session in its encrypted cookies, and the refusal of
 * requests that other sites make in a visitor's name.
 *
 * <p>{@link io.apiconsole.session.AccessTokens} is the only door to a user's token; it never reaches the browser in the
 * clear. The package knows no catalogue and no call: what is public never looks at the session, and its routes are not
 * found here.
 */
package io.apiconsole.session;
