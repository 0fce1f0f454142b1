package io.apiconsole.search;

import io.apiconsole.search.Concept.Alternative;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Says a question in the terms of the index: exact words only, so that it costs what its words cost. */
final class Predicates {

    private final SearchPredicateFactory factory;
    private static final List<String> SHORT = List.of(Field.PATH, Field.DESCRIPTION);
    private static final float METHOD = 2f;

    /** By field. */
    private final Map<String, Float> everywhere = new TreeMap<>();

    private final Map<String, Float> inShort = new TreeMap<>();

    Predicates(SearchPredicateFactory factory, Set<SearchedIn> parts) {
        this.factory = factory;
        parts.forEach(part -> everywhere.putAll(part.boosts()));
        for (String field : SHORT) {
            if (everywhere.containsKey(field)) {
                inShort.put(field, everywhere.get(field));
            }
        }
        if (inShort.isEmpty()) {
            inShort.putAll(everywhere);
        }
    }

    /** All operations, for who only filters. */
    BooleanPredicateClausesStep<?, ?> everything() {
        return factory.bool().must(factory.matchAll());
    }

    /** What a hit has to have, and what lifts it; a query of signs alone has no hits. */
    BooleanPredicateClausesStep<?, ?> of(Question question, float share) {
        BooleanPredicateClausesStep<?, ?> all = factory.bool();
        List<Concept> counted =
                question.concepts().stream().filter(Concept::counts).toList();
        List<Concept> needed = counted.isEmpty() ? question.concepts() : counted;
        if (needed.isEmpty()) {
            all.must(factory.matchNone());
        } else {
            BooleanPredicateClausesStep<?, ?> most = factory.bool();
            needed.forEach(concept -> most.should(any(concept)));
            most.minimumShouldMatchNumber(Math.max(1, (int) Math.ceil(share * needed.size())));
            all.must(most);
        }
        question.concepts().stream()
                .filter(concept -> !needed.contains(concept))
                .forEach(concept -> all.should(any(concept)));
        question.methods()
                .forEach(method -> all.should(factory.match()
                        .field(Field.METHOD)
                        .matching(method)
                        .constantScore()
                        .boost(METHOD)));
        return all;
    }

    /** Whether an operation is of the place that {@link OperationEntry#isIn} knows by this name. */
    static PredicateFinalStep isIn(SearchPredicateFactory factory, String place) {
        int section = Math.max(0, place.indexOf('/'));
        return factory.and(
                factory.match().field(Field.BRANCH).matching(place.substring(0, section)),
                factory.match().field(Field.SECTION).matching(place.substring(section)));
    }

    /** Whether a field for choosing has one of these values. */
    PredicateFinalStep isAny(String field, Collection<String> values) {
        return factory.terms().field(field).matchingAny(values);
    }

    private PredicateFinalStep any(Concept concept) {
        BooleanPredicateClausesStep<?, ?> any = factory.bool();
        for (Alternative alternative : concept.alternatives()) {
            Map<String, Float> fields = concept.counts() && alternative.everywhere() ? everywhere : inShort;
            addTo(any, alternative, fields, concept.weight() * alternative.weight());
        }
        return any;
    }

    private void addTo(
            BooleanPredicateClausesStep<?, ?> any, Alternative alternative, Map<String, Float> fields, float weight) {
        if (alternative.stems().size() == 1) {
            addTo(any, alternative.stems().get(0), fields, weight);
        } else {
            BooleanPredicateClausesStep<?, ?> all = factory.bool();
            for (String stem : alternative.stems()) {
                BooleanPredicateClausesStep<?, ?> one = factory.bool();
                addTo(one, stem, fields, weight);
                all.must(one);
            }
            any.should(all);
        }
    }

    private void addTo(BooleanPredicateClausesStep<?, ?> any, String stem, Map<String, Float> fields, float weight) {
        fields.forEach((field, boost) ->
                any.should(factory.match().field(field).matching(stem).boost(boost * weight)));
    }
}
