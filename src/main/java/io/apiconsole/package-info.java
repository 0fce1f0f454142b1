/**
 * The API console: one service that is the backend-for-frontend of a web page for exploring and calling HTTP APIs. Here
 * live its start and its end, which know no feature.
 */
package io.apiconsole;
