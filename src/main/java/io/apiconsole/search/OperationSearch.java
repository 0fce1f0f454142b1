package io.apiconsole.search;

import io.apiconsole.catalog.Catalog;
import io.apiconsole.search.SearchDocument.Count;
import io.apiconsole.search.SearchDocument.Hit;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Finds the operations that people mean: takes the current index, reads the query, asks, and marks the hits. */
@ApplicationScoped
class OperationSearch {

    private final Catalog catalog;
    private final Interpreter interpreter;
    private final Searcher searcher;

    @Inject
    OperationSearch(Catalog catalog, SearchConfig config) {
        this(catalog, SynonymFiles.read(config), new Searcher(Weights.DEFAULT, config.timeout()));
    }

    OperationSearch(Catalog catalog, Synonyms synonyms, Searcher searcher) {
        this.catalog = catalog;
        this.interpreter = new Interpreter(synonyms, Weights.DEFAULT);
        this.searcher = searcher;
    }

    /** Whether there is an index to search. */
    boolean isReady() {
        return catalog.companion().isPresent();
    }

    /**
     * Searches the current catalogue, which stays the same until the answer is complete.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that nothing can pass, 503 while there is no
     *     index yet, or if it cannot be asked or takes too long
     */
    SearchDocument search(SearchRequest request) {
        SearchIndex index = retained();
        try {
            index.checkFilters(request.filters());
            Question question = interpreter.read(request.query(), index.vocabulary());
            Found found = searcher.search(index, request, question);
            Matches matches = new Matches(question, request.parts(), index.lines());
            List<Hit> hits =
                    found.hits().stream().map(entry -> hit(entry, matches)).toList();
            return new SearchDocument(found.total(), hits, counts(found.facets()));
        } catch (SearchTimeoutException e) {
            throw SearchProblems.timedOut();
        } catch (SearchException e) {
            Log.error("The index could not be searched", e);
            throw SearchProblems.unavailable();
        } finally {
            index.release();
        }
    }

    /** The index that was just replaced may be closed already; the one after it is there then. */
    private SearchIndex retained() {
        while (true) {
            Optional<SearchIndex> current = catalog.companion().map(SearchIndex.class::cast);
            SearchIndex index = current.orElseThrow(SearchProblems::stillLoading);
            if (index.retain()) {
                return index;
            }
        }
    }

    private static Hit hit(OperationEntry entry, Matches matches) {
        return new Hit(
                entry.branch().id(),
                entry.section().path(),
                entry.operation().id(),
                entry.operation().method(),
                entry.operation().path(),
                entry.operation().description(),
                entry.operation().state().value(),
                entry.operation().state().deprecated(),
                matches.of(entry));
    }

    private static Map<String, List<Count>> counts(Map<String, Map<String, Long>> facets) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        facets.forEach((field, values) -> counts.put(
                field,
                values.entrySet().stream()
                        .map(value -> new Count(value.getKey(), value.getValue()))
                        .toList()));
        return counts;
    }
}
