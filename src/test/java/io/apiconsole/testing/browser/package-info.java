/**
 * A real browser for tests of screens: finding or fetching one, driving it, and watching what must never happen in it.
 */
package io.apiconsole.testing.browser;
