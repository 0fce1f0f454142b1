/**
 * The embedded provider: with nothing configured, the console shows and calls this one, so that it is complete on a
 * machine without network or account.
 *
 * <p>It stands for somebody else's server and is reached by HTTP alone: it uses nothing of the other packages and they
 * use nothing of it. It is off as soon as a branch of a real provider is configured.
 */
package io.apiconsole.sandbox;
