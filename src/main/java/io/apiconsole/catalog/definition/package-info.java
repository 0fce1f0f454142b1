/**
 * From a provider's definitions to the catalogue's model: fetching, keeping and reading them.
 *
 * <p>Everything that comes in here is hostile until read: documents are taken under hard limits of size, depth and
 * number, an item that cannot be used costs itself, and problems are collected, never thrown across a section. Uses the
 * model of {@link io.apiconsole.catalog} and nothing else of the console.
 */
package io.apiconsole.catalog.definition;
