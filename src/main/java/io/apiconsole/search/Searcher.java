package io.apiconsole.search;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Asks the index. */
class Searcher {

    static final List<String> FACETS = List.of(Field.BRANCH, Field.SECTION, Field.METHOD, Field.STATE);

    private static final int MOST_VALUES = 100;
    /** How many the index gives to be ranked: all that paging reaches. */
    private static final int CANDIDATES = SearchRequest.DEEPEST + SearchRequest.LARGEST;

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparing(Ranked::score).reversed().thenComparing(Ranked::ordinal);

    /** A document that matches. */
    private record Candidate(int ordinal, float score) {}

    /** A document, and how good an answer it is. */
    private record Ranked(int ordinal, OperationEntry entry, float score) {}

    private final Weights weights;
    private final Duration timeout;

    /** @param timeout after which a search is broken off */
    Searcher(Weights weights, Duration timeout) {
        this.weights = weights;
        this.timeout = timeout;
    }

    /**
     * Asks for some of the words, and for any of them if nothing has so many.
     *
     * @throws SearchTimeoutException if it takes too long; what was found until then would be neither the best nor counted
     */
    Found search(SearchIndex index, SearchRequest request, Question question) {
        try (SearchSession session = index.mapping().createSession()) {
            Found found = search(session, index, request, question, weights.minimum());
            if (found.total() == 0 && question.concepts().size() > 1 && !isAnywhere(session, request, question)) {
                found = search(session, index, request, question, 0);
            }
            return found;
        }
    }

    /** Whether it is only the filters that leave nothing. */
    private boolean isAnywhere(SearchSession session, SearchRequest request, Question question) {
        return !request.filters().isEmpty()
                && session.search(IndexedOperation.class)
                                .where(factory ->
                                        new Predicates(factory, request.parts()).of(question, weights.minimum()))
                                .failAfter(timeout.toNanos(), TimeUnit.NANOSECONDS)
                                .fetchTotalHitCount()
                        > 0;
    }

    private Found search(
            SearchSession session, SearchIndex index, SearchRequest request, Question question, float share) {
        var query = candidates(session, factory -> predicate(factory, request, question, share, null));
        FACETS.forEach(field -> query.aggregation(key(field), facet -> terms(facet, field)));
        SearchResult<Candidate> result = query.fetch(CANDIDATES);
        Map<Integer, Candidate> candidates = new LinkedHashMap<>();
        result.hits().forEach(candidate -> candidates.put(candidate.ordinal(), candidate));
        if (request.current() != null) {
            // Among many that match, those that are to come first need not be among the best.
            candidates(session, factory -> predicate(factory, request, question, share, null)
                            .filter(Predicates.isIn(factory, request.current())))
                    .fetchHits(CANDIDATES)
                    .forEach(candidate -> candidates.putIfAbsent(candidate.ordinal(), candidate));
        }
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String field : FACETS) {
            facets.put(
                    field,
                    request.filters().containsKey(field)
                            ? counts(session, request, question, share, field)
                            : result.aggregation(key(field)));
        }
        return new Found(result.total().hitCount(), page(candidates.values(), index, request, question), facets);
    }

    private SearchQueryOptionsStep<?, ?, Candidate, ?, ?, ?> candidates(
            SearchSession session, Function<SearchPredicateFactory, PredicateFinalStep> predicate) {
        return session.search(IndexedOperation.class)
                .select(select -> select.composite()
                        .from(select.id(), select.score())
                        .as((id, score) -> new Candidate((Integer) id, score)))
                .where(predicate::apply)
                .failAfter(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private List<OperationEntry> page(
            Collection<Candidate> candidates, SearchIndex index, SearchRequest request, Question question) {
        Ranking ranking = new Ranking(question, request, index.vocabulary(), weights);
        float most = candidates.stream().findFirst().map(Candidate::score).orElse(1f);
        float unit = Math.max(most, 0.001f);
        return candidates.stream()
                .map(candidate -> {
                    OperationEntry entry = index.entry(candidate.ordinal());
                    return new Ranked(candidate.ordinal(), entry, ranking.score(entry, candidate.score() / unit));
                })
                .sorted(BEST_FIRST)
                .skip(request.from())
                .limit(request.size())
                .map(Ranked::entry)
                .toList();
    }

    /** What could be chosen instead: the values of a field that is filtered by, as if it were not. */
    private Map<String, Long> counts(
            SearchSession session, SearchRequest request, Question question, float share, String field) {
        return session.search(IndexedOperation.class)
                .select(select -> select.id())
                .where(factory -> predicate(factory, request, question, share, field))
                .aggregation(key(field), facet -> terms(facet, field))
                .failAfter(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .fetch(0)
                .aggregation(key(field));
    }

    private static AggregationKey<Map<String, Long>> key(String field) {
        return AggregationKey.of(field);
    }

    private static AggregationFinalStep<Map<String, Long>> terms(SearchAggregationFactory facet, String field) {
        return facet.terms().field(field, String.class).maxTermCount(MOST_VALUES);
    }

    /** @param unfiltered the field by which is not filtered, or null */
    private BooleanPredicateClausesStep<?, ?> predicate(
            SearchPredicateFactory factory, SearchRequest request, Question question, float share, String unfiltered) {
        Predicates predicates = new Predicates(factory, request.parts());
        BooleanPredicateClausesStep<?, ?> predicate =
                request.query().isBlank() ? predicates.everything() : predicates.of(question, share);
        request.filters().forEach((field, values) -> {
            if (!field.equals(unfiltered)) {
                predicate.filter(predicates.isAny(field, values));
            }
        });
        return predicate;
    }
}
