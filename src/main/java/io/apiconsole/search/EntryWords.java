package io.apiconsole.search;

import io.apiconsole.catalog.Operation;
import io.apiconsole.search.Lines.Line;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of an operation that ranking looks at, as numbers of stems.
 *
 * @param segments of the path, those that are the same in every call
 * @param description its words in order
 * @param parameters their names
 * @param request the names of its fields
 */
record EntryWords(int[][] segments, int[] description, int[] parameters, int[] request) {

    private static final int MOST_NAMES = 40;
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");

    /** Has the words taken into the vocabulary. */
    static EntryWords of(Operation operation, EntryLines lines, Vocabulary.Builder vocabulary) {
        int[][] segments = segments(operation.path(), vocabulary);
        int[] description = vocabulary.take(operation.description());
        vocabulary.count(segments, description);
        return new EntryWords(segments, description, names(lines.parameters()), names(lines.request()));
    }

    private static int[][] segments(String path, Vocabulary.Builder vocabulary) {
        String constant = path.indexOf('{') < 0 ? path : PARAMETER.matcher(path).replaceAll("");
        return Arrays.stream(constant.split("/"))
                .filter(segment -> !segment.isBlank())
                .map(vocabulary::takeOnce)
                .toArray(int[][]::new);
    }

    private static int[] names(List<Line> lines) {
        return lines.stream()
                .limit(MOST_NAMES)
                .flatMapToInt(line -> Arrays.stream(line.name()))
                .toArray();
    }
}
