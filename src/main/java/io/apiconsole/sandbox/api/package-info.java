/**
 * The embedded provider's API, below {@code /sandbox/<branch>/}, driven by the definitions.
 *
 * <p>It enforces access tokens and their scopes, checks what is sent against the schemas, and answers errors in the shape
 * that the definitions' provider has. What people create, change and delete is kept in memory, for each account by
 * itself, within bounds; what they have not touched is made up of the schemas, always the same.
 */
package io.apiconsole.sandbox.api;
