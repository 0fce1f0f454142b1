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

    /** What a hit has to have, and what lifts it. */
    BooleanPredicateClausesStep<?, ?> of(Question question, float share) {
        BooleanPredicateClausesStep<?, ?> all = factory.bool();
        List<Concept> counted =
                question.concepts().stream().filter(Concept::counts).toList();
        List<Concept> needed = counted.isEmpty() ? question.concepts() : counted;
        if (needed.isEmpty()) {
            all.must(factory.matchAll());
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

    /** Whether a field for choosing has one of these values. */
    PredicateFinalStep isAny(String field, Collection<String> values) {
        return factory.terms().field(field).matchingAny(values);
    }

    private PredicateFinalStep any(Concept concept) {
        BooleanPredicateClausesStep<?, ?> any = factory.bool();
        boolean own = concept.counts();
        for (Alternative alternative : concept.alternatives()) {
            addTo(any, alternative, own ? everywhere : inShort, concept.weight() * alternative.weight());
            // Other words for it are looked for where operations are named, not in all that is said of them.
            own = false;
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
