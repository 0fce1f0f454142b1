package io.apiconsole.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * What {@code GET /api/search} answers.
 *
 * @param total how many operations match
 * @param hits best first
 * @param facets by {@code branch}, {@code section}, {@code method} and {@code state}: how many each value has
 */
@RegisterForReflection
record SearchDocument(long total, List<Hit> hits, Map<String, List<Count>> facets) {

    /** An operation that matches. */
    @RegisterForReflection
    record Hit(
            String branch,
            String section,
            String id,
            String method,
            String path,
            String description,
            String state,
            boolean deprecated,
            List<Match> matches) {}

    /**
     * Where an operation matches.
     *
     * @param field {@code path}, {@code description}, {@code parameters}, {@code request} or {@code response}
     * @param text for the last three, {@code name: description}; cut around the matched words if it is long
     * @param ranges the matched words: the first UTF-16 unit of each, and the one behind its last
     */
    @RegisterForReflection
    record Match(String field, String text, List<List<Integer>> ranges) {}

    /** A value of a facet, and how many operations match that have it. */
    @RegisterForReflection
    record Count(String value, long count) {}
}
