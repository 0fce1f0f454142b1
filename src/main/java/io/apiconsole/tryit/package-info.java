/**
 * Calls to the provider in the name of whoever is at the browser: what was typed is checked against the catalogue's
 * operation, becomes one request to the configured address of its branch, and the answer is streamed back as data.
 *
 * <p>It may look into the catalogue and ask {@link io.apiconsole.session.AccessTokens} for the caller's token, of which
 * nothing ever leaves this package but to the provider. {@link io.apiconsole.tryit.UpstreamTarget} is the only place
 * that builds an address.
 */
package io.apiconsole.tryit;
