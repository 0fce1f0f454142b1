package io.apiconsole.search;

import java.util.List;
import java.util.Locale;

/** The parts of an operation that can be searched or left out. */
enum SearchedIn {
    PATH,
    DESCRIPTION,
    PARAMETERS,
    REQUEST,
    RESPONSE;

    static final List<SearchedIn> ALL = List.of(values());

    /** As requests and answers name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
