/**
 * The embedded provider's authorization server (OAuth 2.0, RFC 6749): log-in and consent pages, codes bound to PKCE
 * challenges, rotated refresh tokens, revocation.
 *
 * <p>All it knows is in memory, in bounded numbers, and gone with the process. It protects nothing, but refuses what a
 * real one refuses. It uses the sandbox's settings; of the rest of the sandbox, the API asks it whose token a call has.
 */
package io.apiconsole.sandbox.login;
