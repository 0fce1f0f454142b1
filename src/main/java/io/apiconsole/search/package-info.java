/**
 * The search: which operations people mean, in their own words.
 *
 * <p>Here live the index of each snapshot of the catalogue (Hibernate Search, by default with Lucene in memory), what a
 * word is, how a query is read, how hits are ranked and marked, and the JSON resource. An index becomes current together
 * with its snapshot, through {@link io.apiconsole.catalog.SnapshotPreparation}. It uses the catalogue alone: it knows no
 * session, no definition format and no upstream call.
 */
package io.apiconsole.search;
