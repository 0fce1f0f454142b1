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
    private static final float METHOD = 2f;

    /** By field. */
    private final Map<String, Float> boosts = new TreeMap<>();

    Predicates(SearchPredicateFactory factory, Set<SearchedIn> parts) {
        this.factory = factory;
        parts.forEach(part -> boosts.putAll(part.boosts()));
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
        if (concept.alternatives().size() == 1) {
            return all(concept.alternatives().get(0), concept.weight());
        }
        BooleanPredicateClausesStep<?, ?> any = factory.bool();
        concept.alternatives().forEach(alternative -> any.should(all(alternative, concept.weight())));
        return any;
    }

    private PredicateFinalStep all(Alternative alternative, float weight) {
        float each = weight * alternative.weight();
        if (alternative.stems().size() == 1) {
            return word(alternative.stems().get(0), each);
        }
        BooleanPredicateClausesStep<?, ?> all = factory.bool();
        alternative.stems().forEach(stem -> all.must(word(stem, each)));
        return all;
    }

    private PredicateFinalStep word(String stem, float weight) {
        BooleanPredicateClausesStep<?, ?> fields = factory.bool();
        boosts.forEach((field, boost) ->
                fields.should(factory.match().field(field).matching(stem).boost(boost * weight)));
        return fields;
    }
}
