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
    private final Weights weights;
    /** By field. */
    private final Map<String, Float> boosts = new TreeMap<>();

    Predicates(SearchPredicateFactory factory, Weights weights, Set<SearchedIn> parts) {
        this.factory = factory;
        this.weights = weights;
        for (SearchedIn part : parts) {
            switch (part) {
                case PATH -> {
                    boosts.put(Field.PATH, weights.path());
                    boosts.put(Field.LEAF, weights.leaf());
                }
                case DESCRIPTION -> {
                    boosts.put(Field.DESCRIPTION, weights.description());
                    boosts.put(Field.DETAILS, weights.details());
                }
                case PARAMETERS -> boosts.put(Field.PARAMETERS, weights.parameters());
                case REQUEST -> boosts.put(Field.REQUEST, weights.request());
                case RESPONSE -> boosts.put(Field.RESPONSE, weights.response());
            }
        }
    }

    /** What a hit has to have, and what lifts it. */
    BooleanPredicateClausesStep<?, ?> of(Question question, float share) {
        BooleanPredicateClausesStep<?, ?> all = factory.bool();
        List<Concept> counted =
                question.concepts().stream().filter(Concept::counts).toList();
        List<Concept> needed = counted.isEmpty() ? question.concepts() : counted;
        if (needed.isEmpty()) {
            all.must(factory.matchAll().boost(0.001f));
        } else {
            BooleanPredicateClausesStep<?, ?> most = factory.bool();
            needed.forEach(concept -> most.should(any(concept)));
            most.minimumShouldMatchNumber(Math.max(1, (int) Math.ceil(share * needed.size())));
            all.must(most);
        }
        question.concepts().stream()
                .filter(concept -> !needed.contains(concept))
                .forEach(concept -> all.should(any(concept)));
        lift(question, all);
        return all;
    }

    private void lift(Question question, BooleanPredicateClausesStep<?, ?> all) {
        question.methods().forEach(method -> all.should(is(Field.METHOD, method, weights.method())));
        if (question.shape() != null) {
            all.should(is(Field.SHAPE, question.shape(), weights.shape()));
        }
        all.should(factory.not(factory.match().field(Field.STATE).matching("DEPRECATED"))
                .constantScore()
                .boost(weights.deprecated()));
        all.should(is(Field.STATE, "PRODUCTION", weights.preliminary()));
    }

    /** Whether a field for choosing has this value. */
    PredicateFinalStep is(String field, String value, float boost) {
        return factory.match().field(field).matching(value).constantScore().boost(boost);
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
