/**
 * The console as it is shipped: the package, or with {@code -Dnative} the native executable, from without, as a process
 * of its own.
 */
package io.apiconsole.packaged;
