package io.apiconsole.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of an operation that can be searched or left out. */
enum SearchedIn {
    PATH(Map.of(Field.PATH, 2f)),
    DESCRIPTION(Map.of(Field.DESCRIPTION, 1.5f, Field.DETAILS, 0.3f)),
    PARAMETERS(Map.of(Field.PARAMETERS, 0.3f)),
    REQUEST(Map.of(Field.REQUEST, 0.3f)),
    RESPONSE(Map.of(Field.RESPONSE, 0.15f));

    static final List<SearchedIn> ALL = List.of(values());

    private final Map<String, Float> boosts;

    SearchedIn(Map<String, Float> boosts) {
        this.boosts = boosts;
    }

    /** The fields of the index that hold it, and what a word there counts at the choice of candidates. */
    Map<String, Float> boosts() {
        return boosts;
    }

    /** As requests and answers name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
