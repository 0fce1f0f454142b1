/** The API console: one service that is the backend-for-frontend of a web page for exploring and calling HTTP APIs. */
package io.apiconsole;
