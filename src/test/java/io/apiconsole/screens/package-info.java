/**
 * The console walked as a person walks it: in a real browser, with the sandbox's catalogue unless a class says otherwise,
 * by what is seen and heard (roles, names, headings) and never by how the page is built. Pictures of the walk are in
 * {@code target/screenshots}.
 */
package io.apiconsole.screens;
