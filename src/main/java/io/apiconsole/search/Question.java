package io.apiconsole.search;

import java.util.List;
import java.util.Set;

/**
 * What a query asks for.
 *
 * @param concepts what it is about
 * @param methods those that its verbs suggest
 * @param shape whether of one thing or of all, or null if it does not say
 */
record Question(List<Concept> concepts, Set<String> methods, Shape shape) {

    /** Of how many things an operation is. */
    enum Shape {
        /** Its path ends with the parameter that says which. */
        ONE,
        /** Of all of a kind, or of the only one. */
        ALL
    }

    Question {
        concepts = List.copyOf(concepts);
    }
}
