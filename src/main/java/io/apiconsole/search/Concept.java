package io.apiconsole.search;

import java.util.List;

/**
 * One thing that is asked for, and the words that may say it.
 *
 * @param alternatives any of which is enough
 * @param weight how much it says: 1 for an ordinary word
 * @param counts whether a hit should have it; else having it only lifts a hit
 * @param plural whether it is asked for in the plural
 */
record Concept(List<Alternative> alternatives, float weight, boolean counts, boolean plural) {

    Concept {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Words that say a thing together.
     *
     * @param stems all of which a hit has to have
     * @param weight how sure it is that they mean it: 1 for the words themselves
     * @param everywhere whether to look for them in all that is said of an operation, or only where it is named
     */
    record Alternative(List<String> stems, float weight, boolean everywhere) {}
}
