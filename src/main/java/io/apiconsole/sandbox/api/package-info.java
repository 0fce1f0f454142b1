/**
 * The embedded provider's API, below {@code /sandbox/<branch>/}.
 *
 * <p>It enforces access tokens, which it asks the log-in about, and answers errors in the shape that the definitions'
 * provider has, with an identifier of the call on every answer.
 */
package io.apiconsole.sandbox.api;
