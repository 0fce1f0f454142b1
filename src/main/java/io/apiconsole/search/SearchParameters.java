package io.apiconsole.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** From the query parameters of a request to a search, every one of them checked. */
final class SearchParameters {

    private static final int MOST_VALUES = 200;
    private static final int LONGEST_PLACE = 300;

    private final MultivaluedMap<String, String> given;

    SearchParameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /**
     * Checks all but what the filters allow, which depends on the catalogue.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, which names the parameter
     */
    SearchRequest checked() {
        String query = first("q", "");
        if (query.length() > SearchRequest.LONGEST_QUERY) {
            throw SearchProblems.invalidQuery("A query has at most " + SearchRequest.LONGEST_QUERY
                    + " characters; this one has " + query.length() + ".");
        }
        return new SearchRequest(
                query,
                parts(),
                filters(),
                current(),
                number("from", 0, 0, SearchRequest.DEEPEST),
                number("size", SearchRequest.USUAL_SIZE, 1, SearchRequest.LARGEST));
    }

    private Set<SearchedIn> parts() {
        Set<SearchedIn> parts = EnumSet.noneOf(SearchedIn.class);
        for (String value : list("in")) {
            parts.add(SearchedIn.ALL.stream()
                    .filter(part -> part.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> SearchProblems.invalidParameter(
                            "in",
                            "The query parameter in takes path, description, parameters, request and response.")));
        }
        return parts.isEmpty() ? EnumSet.allOf(SearchedIn.class) : parts;
    }

    private Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String field : Searcher.FACETS) {
            List<String> values = list(field);
            if (!values.isEmpty()) {
                boolean upper = field.equals(Field.METHOD) || field.equals(Field.STATE);
                filters.put(
                        field,
                        values.stream()
                                .map(value -> upper ? value.toUpperCase(Locale.ROOT) : value)
                                .distinct()
                                .toList());
            }
        }
        return filters;
    }

    private String current() {
        String place = first("current", null);
        if (place != null && place.length() > LONGEST_PLACE) {
            throw SearchProblems.invalidParameter("current", "The query parameter current is too long.");
        }
        return place;
    }

    private int number(String name, int usual, int least, int most) {
        String text = first(name, null);
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(name, least, most);
        }
        throw outOfRange(name, least, most);
    }

    private static RuntimeException outOfRange(String name, int least, int most) {
        return SearchProblems.invalidParameter(
                name, "The query parameter " + name + " is a number from " + least + " to " + most + ".");
    }

    private String first(String name, String otherwise) {
        String value = given.getFirst(name);
        return value == null ? otherwise : value;
    }

    /** What is given repeatedly, or with commas. */
    private List<String> list(String name) {
        Set<String> values = new LinkedHashSet<>();
        for (String text : given.getOrDefault(name, List.of())) {
            for (String value : text.split(",")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        if (values.size() > MOST_VALUES) {
            throw SearchProblems.invalidParameter(
                    name, "The query parameter " + name + " takes at most " + MOST_VALUES + " values.");
        }
        return new ArrayList<>(values);
    }
}
