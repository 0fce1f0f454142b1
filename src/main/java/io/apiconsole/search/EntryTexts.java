package io.apiconsole.search;

import io.apiconsole.catalog.Operation;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The searched texts of an operation, apart from its lines.
 *
 * @param segments of the path, those that are the same in every call
 * @param details the long description, cut
 */
record EntryTexts(List<String> segments, String description, String details) {

    private static final int LONGEST_DETAILS = 2_000;
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SLASHES = Pattern.compile("/+");

    static EntryTexts of(Operation operation) {
        return new EntryTexts(segments(operation.path()), operation.description(), details(operation));
    }

    /** The path without its parameters, as one text. */
    String path() {
        return String.join(" ", segments);
    }

    /** The words of a path that are the same in every call. */
    private static List<String> segments(String path) {
        return SLASHES.splitAsStream(PARAMETER.matcher(path).replaceAll(""))
                .filter(segment -> !segment.isBlank())
                .toList();
    }

    /** The long description, cut; empty if there is none. */
    static String details(Operation operation) {
        String text = operation.longDescription();
        if (text == null) {
            return "";
        }
        return text.length() > LONGEST_DETAILS ? text.substring(0, LONGEST_DETAILS) : text;
    }
}
