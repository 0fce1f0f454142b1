package io.apiconsole.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A search as asked for, checked.
 *
 * @param query as typed, at most {@link #LONGEST_QUERY} UTF-16 units
 * @param parts what to search in, at least one
 * @param filters by field for choosing: a hit has one of the values
 * @param current the place whose operations come first, or null
 * @param from how many hits to leave out
 * @param size how many hits to give
 */
record SearchRequest(
        String query, Set<SearchedIn> parts, Map<String, List<String>> filters, String current, int from, int size) {

    static final int LONGEST_QUERY = 200;
    static final int DEEPEST = 200;
    static final int LARGEST = 50;
    static final int USUAL_SIZE = 20;
}
