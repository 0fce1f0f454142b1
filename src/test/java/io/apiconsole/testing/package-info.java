/** What tests of all features share: clients that a library would not let us be, named fixtures, stand-ins for others. */
package io.apiconsole.testing;
