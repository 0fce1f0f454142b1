/**
 * The sandbox's own reader of the definitions that it serves: which operations there are at which paths, and what they
 * take and answer, as JSON Schema. Checks values against these with a validator that is kept by others.
 *
 * <p>The console reads the same definitions by its own reader, so that each is a check on the other.
 */
package io.apiconsole.sandbox.definition;
