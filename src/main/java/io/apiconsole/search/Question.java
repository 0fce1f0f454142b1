package io.apiconsole.search;

import java.util.List;
import java.util.Set;

/**
 * What a query asks for.
 *
 * @param concepts what it is about
 * @param methods those that its verbs suggest
 * @param shape {@code one} or {@code all} if it says which, else null
 */
record Question(List<Concept> concepts, Set<String> methods, String shape) {

    Question {
        concepts = List.copyOf(concepts);
    }
}
